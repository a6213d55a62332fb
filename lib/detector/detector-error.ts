import type { UnscoredReason } from '@/lib/domain';

/** The detector can't work at all; `reason` has a sentence for the user, the message holds the technical cause. */
export class DetectorError extends Error {
  readonly reason: UnscoredReason;

  constructor(reason: UnscoredReason, detail: string) {
    super(detail);
    this.name = 'DetectorError';
    this.reason = reason;
  }
}

import type { Evidence, Verdict } from '@/lib/domain';

/** The page that a verdict or a finding is about. */
export interface About {
  url: string;
  title: string;
}

/** Evidence as text for other programs: what was found, where, who signed, and what judged it when. Nothing of the interface's words. */
export function evidenceJson(
  { url, title }: About,
  evidence: readonly Evidence[],
  verdict: Verdict | null,
  now: Date = new Date(),
): string {
  const plain = evidence.map(({ place, ...rest }) => rest);
  const judged = verdict && { kind: verdict.kind, reason: verdict.reason, versions: verdict.versions };
  return JSON.stringify({ url, title, readAt: now.toISOString(), verdict: judged, evidence: plain }, null, 2);
}

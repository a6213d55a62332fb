import type { VerdictKind } from '@/lib/domain';

const DROP = 'M8 1.6C8 1.6 3.2 6.9 3.2 10.1a4.8 4.8 0 0 0 9.6 0C12.8 6.9 8 1.6 8 1.6Z';
/** The lower half of the drop, with a level surface. */
const HALF = 'M3.3 9.4h9.4c.06.24.1.48.1.7a4.8 4.8 0 0 1-9.6 0c0-.22.04-.46.1-.7Z';

/**
 * A drop that is as full as the signs are strong: full, half, empty; ticked where the page says it itself, struck
 * through where nothing was assessed. The shape alone tells them apart, no colour is needed.
 */
export function VerdictIcon({ kind, size = 16 }: { kind: VerdictKind; size?: number }) {
  const full = kind === 'likely-ai' || kind === 'declared-ai';
  return (
    <svg class="verdict-icon" width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path
        d={DROP}
        fill={full ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linejoin="round"
      />
      {kind === 'not-assessed' && (
        <path d="m3 14.4 10-12" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" />
      )}
      {kind === 'unclear' && <path d={HALF} fill="currentColor" />}
      {kind === 'declared-ai' && (
        <path
          class="tick"
          d="m5.9 10 1.5 1.5 2.8-3"
          stroke-width="1.5"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      )}
    </svg>
  );
}

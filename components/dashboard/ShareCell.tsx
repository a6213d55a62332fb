import type { Share } from '@/lib/statistics';
import { sayInterval, sayOf, sayShare, t } from '@/lib/words';

const WIDTH = 96;
/** Leaves room for half a point at either end. */
const place = (share: number) => 4 + share * (WIDTH - 8);

/** A share in a table: the figure, its interval as a small bar, and the counts; "not enough yet" below the minimum. */
export function ShareCell({ share }: { share: Share }) {
  const { interval } = share;
  if (share.share === null || interval === null) {
    return (
      <td class="share soft">
        {t('not_enough')}
        <small>{sayOf(share)}</small>
      </td>
    );
  }
  return (
    <td class="share">
      <span class="row">
        <strong>{sayShare(share)}</strong>
        <svg width={WIDTH} height="12" viewBox={`0 0 ${WIDTH} 12`} aria-hidden="true">
          <rect class="whole" width={WIDTH} height="12" rx="3" />
          <rect
            class="interval"
            x={place(interval.low)}
            y="3"
            width={Math.max(2, place(interval.high) - place(interval.low))}
            height="6"
          />
          <circle class="point" cx={place(share.share)} cy="6" r="3.5" />
        </svg>
      </span>
      <small>{t('share_counts', [sayOf(share), sayInterval(interval)])}</small>
    </td>
  );
}

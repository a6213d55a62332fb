import type { Cell, Passage } from '@/lib/domain';
import { t } from '@/lib/words';
import { type Band, bandOf, scaleOf } from './score-scale';

const HEIGHT = 72;
const WIDTH = 320;
/** A text of one window gets a column, not a wall. */
const WIDEST = 28;

const BAND_WORDS = {
  above: 'strip_band_above',
  between: 'strip_band_between',
  below: 'strip_band_below',
  none: 'strip_band_none',
} as const satisfies Record<Band, string>;

interface Props {
  passages: readonly Pick<Passage, 'logit' | 'excerpt'>[];
  cell: Pick<Cell, 'upper' | 'lower'>;
}

/** The windows' scores in reading order: one bar each, between the marked thresholds, on a scale without numbers. */
export function ScoreStrip({ passages, cell }: Props) {
  const scale = scaleOf(cell);
  const pitch = Math.min(WIDEST, WIDTH / passages.length);
  const gap = Math.min(4, pitch / 4);
  return (
    <div class="strip">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="list"
        aria-label={t('strip_label', [String(passages.length)])}
      >
        {passages.map(({ logit, excerpt }, at) => {
          const height = Math.max(2, scale(logit) * HEIGHT);
          const band = bandOf(logit, cell);
          const words = t('strip_passage', [String(at + 1), t(BAND_WORDS[band])]);
          return (
            <g key={at} class="bar" data-band={band} role="listitem" aria-label={words}>
              <title>{`${words}\n${excerpt}`}</title>
              <rect class="hit" x={at * pitch} y={0} width={pitch} height={HEIGHT} />
              <rect x={at * pitch} y={HEIGHT - height} width={pitch - gap} height={height} />
            </g>
          );
        })}
      </svg>
      <Threshold height={heightOf(cell.upper, scale)} words={t('strip_upper')} />
      <Threshold height={heightOf(cell.lower, scale)} words={t('strip_lower')} />
    </div>
  );
}

function heightOf(logit: number | null, scale: (logit: number) => number): number | null {
  return logit === null ? null : scale(logit);
}

/** A line across the bars and its name; HTML, not SVG text, so that the words keep their size however wide the strip is. */
function Threshold({ height, words }: { height: number | null; words: string }) {
  if (height === null) return null;
  return (
    <span class="threshold" style={{ bottom: `${height * 100}%` }}>
      {words}
    </span>
  );
}

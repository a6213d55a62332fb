import { axisY, barX, text } from '@observablehq/plot';
import { useCallback, useMemo } from 'preact/hooks';
import type { Category, Mix } from '@/lib/statistics';
import { nearestPercent, t, wholeNumber } from '@/lib/words';
import { Chart } from './Chart';

/** From what is known, over what is estimated, to what is not assessed. */
const ORDER = [
  'verified',
  'declared',
  'leftover',
  'corrected-ai',
  'likely-ai',
  'unclear',
  'no-strong-signs',
  'corrected-person',
  'not-assessed',
] as const satisfies readonly Category[];

const FILL: Record<Category, string> = {
  verified: 'var(--bar-high)',
  declared: 'var(--bar-high)',
  leftover: 'var(--bar-high)',
  'corrected-ai': 'var(--bar-high)',
  'likely-ai': 'var(--bar-mid)',
  unclear: 'var(--bar-low)',
  'no-strong-signs': 'var(--line)',
  'corrected-person': 'var(--line)',
  'not-assessed': 'var(--surface)',
};

const WORDS = {
  verified: 'mix_verified',
  declared: 'mix_declared',
  leftover: 'mix_leftover',
  'corrected-ai': 'mix_corrected_ai',
  'likely-ai': 'mix_likely_ai',
  unclear: 'mix_unclear',
  'no-strong-signs': 'mix_no_strong_signs',
  'corrected-person': 'mix_corrected_person',
  'not-assessed': 'mix_not_assessed',
} as const satisfies Record<Category, string>;

interface Row {
  name: string;
  category: Category;
  count: number;
  words: string;
}

/** How many articles got which verdict. Known, estimated and unassessed are told apart by words and order, not by colour. */
export function MixChart({ mix }: { mix: Mix }) {
  const rows = useMemo(() => rowsOf(mix), [mix]);
  const draw = useCallback((width: number) => drawing(rows, width), [rows]);
  const table = useMemo(
    () => ({
      columns: [t('table_verdict'), t('table_articles'), t('table_share')],
      rows: rows.map(({ name, count, words }) => [name, wholeNumber(count), words]),
    }),
    [rows],
  );
  return <Chart title={t('mix_title')} note={t('mix_note')} table={table} draw={draw} />;
}

function rowsOf(mix: Mix): Row[] {
  const all = ORDER.reduce((sum, category) => sum + mix[category], 0);
  const kept = ORDER.filter((category) => mix[category] > 0 || !OPTIONAL.has(category));
  return kept.map((category) => ({
    category,
    name: t(WORDS[category]),
    count: mix[category],
    words: all === 0 ? t('no_figure') : t('share_value', [nearestPercent(mix[category] / all)]),
  }));
}

/** Left out while there are none of them. */
const OPTIONAL: ReadonlySet<Category> = new Set(['verified', 'leftover', 'corrected-ai', 'corrected-person']);

function drawing(rows: Row[], width: number) {
  return {
    height: rows.length * 34 + 8,
    marginLeft: Math.min(196, width * 0.44),
    marginRight: 48,
    marginTop: 0,
    marginBottom: 8,
    x: { axis: null, domain: [0, Math.max(1, ...rows.map(({ count }) => count))] },
    y: { domain: rows.map(({ name }) => name), label: null, padding: 0.35 },
    marks: [
      axisY({
        tickSize: 0,
        tickPadding: 12,
        fontSize: 13,
        fill: 'var(--ink)',
        lineWidth: Math.min(14, (width * 0.44) / 14),
      }),
      barX(rows, {
        y: 'name',
        x: 'count',
        fill: ({ category }: Row) => FILL[category],
        stroke: 'var(--edge)',
        strokeWidth: 1,
        rx: 2,
      }),
      text(rows, {
        y: 'name',
        x: 'count',
        text: ({ count }: Row) => wholeNumber(count),
        textAnchor: 'start',
        dx: 8,
        fill: 'var(--ink)',
        fontVariant: 'tabular-nums',
      }),
    ],
  };
}

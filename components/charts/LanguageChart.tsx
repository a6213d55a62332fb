import { axisY, barX, dot, ruleX, text } from '@observablehq/plot';
import { useCallback, useMemo } from 'preact/hooks';
import type { LanguageFigures } from '@/lib/statistics';
import { sayInterval, sayLanguage, sayOf, sayShare, t, wholeNumber } from '@/lib/words';
import { Chart } from './Chart';

/** More languages than these are in the table only. */
const MOST = 6;
const ROW = 44;

/** The share of AI by language: a point and its interval, or "not enough yet". */
export function LanguageChart({ languages }: { languages: readonly LanguageFigures[] }) {
  const rows = useMemo(
    () => languages.map((figures) => ({ ...figures, name: sayLanguage(figures.language) })),
    [languages],
  );
  const draw = useCallback((width: number) => drawing(rows.slice(0, MOST), width), [rows]);
  const table = useMemo(
    () => ({
      columns: [
        t('table_language'),
        t('table_articles'),
        t('table_assessed'),
        t('table_ai'),
        t('table_interval'),
        t('table_k'),
        t('table_estimated'),
      ],
      rows: rows.map(({ name, articles, assessed, ai, estimated }) => [
        name,
        wholeNumber(articles),
        wholeNumber(assessed),
        sayShare(ai),
        sayInterval(ai.interval),
        sayOf(ai),
        sayShare(estimated),
      ]),
    }),
    [rows],
  );
  return <Chart title={t('language_title')} note={t('language_note')} table={table} draw={draw} />;
}

type Row = LanguageFigures & { name: string };

function drawing(rows: Row[], width: number) {
  const measured = rows.filter(({ ai }) => ai.share !== null);
  const open = rows.filter(({ ai }) => ai.share === null);
  const top = Math.max(0.2, Math.ceil(Math.max(0, ...measured.map(({ ai }) => ai.interval?.high ?? 0)) * 10) / 10);
  return {
    height: rows.length * ROW + 32,
    marginLeft: Math.min(128, width * 0.34),
    marginRight: 20,
    marginTop: 4,
    marginBottom: 28,
    x: {
      domain: [0, top],
      label: null,
      ticks: width < 360 ? 3 : 5,
      tickFormat: (share: number) => t('share_value', [String(Math.round(share * 100))]),
    },
    y: { domain: rows.map(({ name }) => name), label: null, padding: 0.3 },
    marks: [
      axisY({ tickSize: 0, tickPadding: 12, fontSize: 13, fill: 'var(--ink)' }),
      barX(rows, { y: 'name', x1: 0, x2: top, fill: 'var(--surface)', rx: 3 }),
      ruleX([0], { stroke: 'var(--line)' }),
      barX(measured, {
        y: 'name',
        x1: ({ ai }: Row) => ai.interval?.low,
        x2: ({ ai }: Row) => ai.interval?.high,
        fill: 'var(--bar-low)',
        fillOpacity: 0.4,
        insetTop: 8,
        insetBottom: 8,
        rx: 2,
      }),
      dot(measured, { y: 'name', x: ({ ai }: Row) => ai.share, r: 4.5, fill: 'var(--bar-high)' }),
      text(measured, {
        y: 'name',
        x: ({ ai }: Row) => ai.share,
        text: ({ ai }: Row) => sayShare(ai),
        dy: -17,
        fontWeight: 600,
        fill: 'var(--ink)',
      }),
      text(open, { y: 'name', x: 0, dx: 8, text: () => t('not_enough'), textAnchor: 'start', fill: 'var(--ink-soft)' }),
    ],
  };
}

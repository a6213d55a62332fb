import { areaY, dot, lineY, ruleX, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'preact/hooks';
import { noonOf, sayPeriod } from '@/components/dashboard/days';
import type { PeriodFigures, PeriodUnit } from '@/lib/statistics';
import { sayInterval, sayOf, sayShare, shortDay, shortMonth, t, wholeNumber } from '@/lib/words';
import { Chart } from './Chart';
import { StepChoice } from './StepChoice';

interface Props {
  periods: readonly PeriodFigures[];
  unit: PeriodUnit;
  /** The step that was chosen last; its periods may still be on their way. */
  step: PeriodUnit;
  minimum: number;
  onUnit(unit: PeriodUnit): void;
}

interface Point {
  at: Date;
  share: number;
  low: number;
  high: number;
  known: number;
  title: string;
}

const NONE = Number.NaN;

/** The share of AI among the articles read, period by period, with its interval; what is known for sure apart from it. */
export function TimeChart({ periods, unit, step, minimum, onUnit }: Props) {
  const points = useMemo(() => periods.map((period) => pointOf(period, unit)), [periods, unit]);
  const enough = points.some(({ share }) => !Number.isNaN(share));
  const draw = useCallback((width: number) => drawing(points, unit, width), [points, unit]);
  const table = useMemo(
    () => ({
      columns: [
        t('table_period'),
        t('table_articles'),
        t('table_ai'),
        t('table_interval'),
        t('table_k'),
        t('table_known'),
      ],
      rows: periods.map((period) => [
        sayPeriod(period.start, unit),
        wholeNumber(period.articles),
        sayShare(period.ai),
        sayInterval(period.ai.interval),
        sayOf(period.ai),
        wholeNumber(period.known.k),
      ]),
    }),
    [periods, unit],
  );
  return (
    <Chart
      title={t('time_title')}
      note={t(enough ? 'time_note' : 'time_too_few', [wholeNumber(minimum)])}
      legend={enough ? <Legend /> : null}
      choice={<StepChoice step={step} onStep={onUnit} />}
      table={table}
      draw={enough ? draw : null}
    />
  );
}

function pointOf({ start, ai, known }: PeriodFigures, unit: PeriodUnit): Point {
  return {
    at: noonOf(start),
    share: ai.share ?? NONE,
    low: ai.interval?.low ?? NONE,
    high: ai.interval?.high ?? NONE,
    known: known.share ?? NONE,
    title: `${sayPeriod(start, unit)}\n${sayShare(ai)} (${sayInterval(ai.interval)})\n${sayOf(ai)}`,
  };
}

/** The top of the scale: the next tenth above all that is drawn, so that small shares don't look large. */
export function topOf(points: readonly Pick<Point, 'high'>[]): number {
  const highest = Math.max(0, ...points.map(({ high }) => (Number.isNaN(high) ? 0 : high)));
  return Math.min(1, Math.max(0.2, Math.ceil(highest * 10) / 10));
}

function drawing(points: Point[], unit: PeriodUnit, width: number) {
  const top = topOf(points);
  const drawn = points.filter(({ share }) => !Number.isNaN(share));
  const alone = drawn.filter((point) => {
    const at = points.indexOf(point);
    return Number.isNaN(points[at - 1]?.share ?? NONE) && Number.isNaN(points[at + 1]?.share ?? NONE);
  });
  return {
    height: Math.min(280, Math.max(200, width / 3)),
    marginLeft: 44,
    marginRight: 24,
    marginBottom: 28,
    x: {
      type: 'time' as const,
      label: null,
      ticks: Math.max(2, Math.min(points.length, Math.floor(width / 110))),
      // Beyond a year a day and a month would stand there twice.
      tickFormat: (at: Date) =>
        unit === 'month' || isLong(points) ? shortMonth(at.getTime()) : shortDay(at.getTime(), 'axis'),
    },
    y: {
      domain: [0, top],
      label: null,
      ticks: top <= 0.5 ? top * 10 : 5,
      tickFormat: (share: number) => t('share_value', [String(Math.round(share * 100))]),
    },
    marks: [
      ruleY(ticksTo(top), { stroke: 'var(--line)' }),
      areaY(points, { x: 'at', y1: 'low', y2: 'high', fill: 'var(--bar-low)', fillOpacity: 0.28 }),
      ruleX(alone, { x: 'at', y1: 'low', y2: 'high', stroke: 'var(--bar-low)', strokeOpacity: 0.6, strokeWidth: 6 }),
      lineY(points, { x: 'at', y: 'known', stroke: 'var(--bar-mid)', strokeWidth: 1.5, strokeDasharray: '2 4' }),
      lineY(points, { x: 'at', y: 'share', stroke: 'var(--bar-high)', strokeWidth: 2 }),
      dot(drawn, {
        x: 'at',
        y: 'share',
        r: drawn.length > 40 ? 2 : 3.5,
        fill: 'var(--bar-high)',
        title: 'title',
        tip: TIP,
      }),
    ],
  };
}

const YEAR = 365 * 86_400_000;
function isLong(points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return first !== undefined && last !== undefined && last.at.getTime() - first.at.getTime() >= YEAR;
}

const TIP = { fill: 'var(--paper)', stroke: 'var(--edge)', fontSize: 12 };

/** What line, band and dots stand for. */
function Legend() {
  return (
    <ul class="legend">
      {(['ai', 'band', 'known'] as const).map((sign) => (
        <li key={sign}>
          <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true" data-sign={sign}>
            {sign === 'band' ? <rect width="28" height="12" /> : <path d="M0 6h28" />}
          </svg>
          {t(`legend_${sign}`)}
        </li>
      ))}
    </ul>
  );
}

function ticksTo(top: number): number[] {
  return Array.from({ length: Math.round(top * 10) + 1 }, (_, at) => at / 10);
}

import { cell, dot, text } from '@observablehq/plot';
import { useCallback, useMemo } from 'preact/hooks';
import { daysBetween, noonOf } from '@/components/dashboard/days';
import type { CalendarDay } from '@/lib/statistics';
import { monthName, shortDay, t, weekdays, wholeNumber } from '@/lib/words';
import { Chart } from './Chart';

/** Weeks before the last one, and days since its Monday. */
interface GridPlace {
  week: number;
  weekday: number;
}

interface Square extends CalendarDay, GridPlace {
  /** 0: none; 1-4: how dark. */
  shade: number;
  title: string;
}

const SHADES = [0, 0.25, 0.45, 0.7, 1];
const SMALLEST = 15;
const LARGEST = 22;
/** Weeks that a short history is drawn on. */
const LEAST = 26;
const LEFT = 40;

/** One square a day: the more articles known or likely to be AI, the darker; an outline where there were others only. */
export function CalendarChart({ days }: { days: readonly CalendarDay[] }) {
  const squares = useMemo(() => squaresOf(days), [days]);
  const draw = useCallback((width: number) => drawing(squares, width), [squares]);
  const table = useMemo(
    () => ({
      columns: [t('table_day'), t('table_articles'), t('table_ai')],
      rows: days.map(({ day, articles, ai }) => [
        shortDay(noonOf(day).getTime()),
        wholeNumber(articles),
        wholeNumber(ai),
      ]),
    }),
    [days],
  );
  return <Chart title={t('calendar_title')} note={t('calendar_note')} table={table} draw={draw} />;
}

/** Places the days of at most a year and a half on a grid of weeks, which begin on Monday. */
export function squaresOf(days: readonly CalendarDay[]): Square[] {
  const last = days.at(-1);
  if (!last) return [];
  const most = Math.max(1, ...days.map(({ ai }) => ai));
  const toSunday = 6 - weekdayOf(last.day);
  return days.map((day) => ({
    ...day,
    week: Math.floor((daysBetween(day.day, last.day) + toSunday) / 7),
    weekday: weekdayOf(day.day),
    shade: day.ai === 0 ? 0 : Math.max(1, Math.ceil((day.ai / most) * 4)),
    title: t('calendar_day', [shortDay(noonOf(day.day).getTime()), wholeNumber(day.articles), wholeNumber(day.ai)]),
  }));
}

const weekdayOf = (day: string): number => (noonOf(day).getDay() + 6) % 7;

function drawing(squares: Square[], width: number) {
  const fits = Math.max(1, Math.floor((width - LEFT) / SMALLEST));
  const weeks = Math.min(fits, Math.max(LEAST, ...squares.map(({ week }) => week + 1)));
  const pitch = Math.min(LARGEST, Math.floor((width - LEFT) / weeks));
  const shown = squares.filter(({ week }) => week < weeks);
  const names = weekdays();
  return {
    width: LEFT + weeks * pitch,
    height: 7 * pitch + 20,
    marginLeft: LEFT,
    marginRight: 0,
    marginTop: 20,
    marginBottom: 0,
    x: { axis: null, domain: Array.from({ length: weeks }, (_, at) => weeks - 1 - at), padding: 0.18 },
    y: { axis: null, domain: [0, 1, 2, 3, 4, 5, 6], padding: 0.18 },
    marks: [
      text([0, 2, 4, 6], {
        y: (weekday: number) => weekday,
        text: (weekday: number) => names[weekday] ?? '',
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -8,
      }),
      text(monthMarks(shown, weeks), {
        x: 'week',
        y: 0,
        text: 'name',
        dy: -pitch,
        textAnchor: 'start',
        dx: -pitch / 2,
      }),
      // Days without an article, so that those with one have their place.
      dot(emptyOf(shown, weeks), { x: 'week', y: 'weekday', r: 1.2, fill: 'var(--edge)' }),
      cell(shown, {
        x: 'week',
        y: 'weekday',
        fill: 'var(--bar-high)',
        fillOpacity: ({ shade }: Square) => SHADES[shade] ?? 0,
        stroke: 'var(--edge)',
        strokeOpacity: 0.8,
        rx: 2,
        title: 'title',
        tip: { fill: 'var(--paper)', stroke: 'var(--edge)', fontSize: 12 },
      }),
    ],
  };
}

/** The other days up to the last one. */
export function emptyOf(squares: readonly GridPlace[], weeks: number): GridPlace[] {
  const daysBefore = ({ week, weekday }: GridPlace) => week * 7 - weekday;
  const read = new Set(squares.map(daysBefore));
  const last = Math.min(...read);
  return Array.from({ length: weeks * 7 }, (_, at) => ({ week: Math.floor(at / 7), weekday: at % 7 })).filter(
    (place) => daysBefore(place) > last && !read.has(daysBefore(place)),
  );
}

/** Names each month over the first week in which it has a day. */
function monthMarks(squares: readonly Square[], weeks: number): { week: number; name: string }[] {
  const marks: { week: number; name: string; month: string }[] = [];
  for (const { day, week } of squares) {
    const month = day.slice(0, 7);
    const before = marks.at(-1);
    if (before?.month === month || week >= weeks) continue;
    // Names of neighbouring weeks would lie over each other.
    if (before && before.week - week < 3) continue;
    marks.push({ week, name: monthName(noonOf(day).getTime()), month });
  }
  return marks;
}

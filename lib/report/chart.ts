import type { PeriodFigures } from '@/lib/statistics';

const WIDTH = 720;
const SHARES = { top: 10, height: 160 };
const COUNTS = { top: 190, height: 50 };
const LEFT = 44;

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Shares over time as inline SVG: a dot for each share, a line for its interval, bars for the numbers below. In one dark
 * tone, so that it prints well and needs no colour to be read. All its figures stand in the table after it.
 *
 * @param label says what the picture shows; already escaped
 */
export function timeChart(periods: readonly PeriodFigures[], label: string): string {
  if (periods.length === 0) return '';
  const most = Math.max(1, ...periods.map(({ articles }) => articles));
  const step = (WIDTH - LEFT) / periods.length;
  const y = (share: number) => round(SHARES.top + SHARES.height * (1 - share));
  const marks = periods.map(({ ai, articles }, index) => {
    const x = round(LEFT + step * (index + 0.5));
    const bar = round((COUNTS.height * articles) / most);
    const width = round(Math.max(0.5, Math.min(24, step * 0.7)));
    const count =
      articles > 0
        ? `<rect class="n" x="${round(x - width / 2)}" y="${round(COUNTS.top + COUNTS.height - bar)}" width="${width}" height="${bar}"/>`
        : '';
    if (ai.share === null || ai.interval === null) return count;
    return `${count}<line x1="${x}" x2="${x}" y1="${y(ai.interval.high)}" y2="${y(ai.interval.low)}"/><circle cx="${x}" cy="${y(ai.share)}" r="${round(Math.min(3.5, Math.max(1, step / 3)))}"/>`;
  });
  const grid = [0, 0.5, 1].map(
    (share) =>
      `<line class="g" x1="${LEFT}" x2="${WIDTH}" y1="${y(share)}" y2="${y(share)}"/><text x="${LEFT - 6}" y="${y(share) + 4}" text-anchor="end">${share * 100} %</text>`,
  );
  const names = `<text x="${LEFT}" y="262">${periods[0]?.start ?? ''}</text><text x="${WIDTH}" y="262" text-anchor="end">${periods.at(-1)?.start ?? ''}</text>`;
  const scale = `<text x="${LEFT - 6}" y="${COUNTS.top + 8}" text-anchor="end">${most}</text>`;
  return `<svg viewBox="0 0 ${WIDTH} 270" role="img" aria-label="${label}">${grid.join('')}${marks.join('')}${scale}${names}</svg>`;
}

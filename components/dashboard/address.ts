import { VERDICT_KINDS, type VerdictKind } from '@/lib/domain';

export const SECTIONS = ['overview', 'sites', 'history', 'files', 'week'] as const;
export type Section = (typeof SECTIONS)[number];

export const RANGES = ['7d', '30d', '90d', '365d', 'all', 'own'] as const;
export type RangeName = (typeof RANGES)[number];

export const STEPS = ['day', 'week', 'month'] as const;
export type Step = (typeof STEPS)[number];

/** What the reader looks at: all of it stands in the address, so that Back, a bookmark and a second tab work. */
export interface Place {
  section: Section;
  range: RangeName;
  /** Days of the reader's clock as `2026-03-01`, both included; only where the range is `own`. Empty: open. */
  from: string;
  to: string;
  site: string;
  language: string;
  kind: VerdictKind | '';
  text: string;
  step: Step;
}

export const START: Place = {
  section: 'overview',
  range: 'all',
  from: '',
  to: '',
  site: '',
  language: '',
  kind: '',
  text: '',
  step: 'week',
};

const oneOf = <T extends string>(list: readonly T[], found: string | null): T | undefined =>
  list.find((one) => one === found);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a place from the address's fragment. Whatever it doesn't understand is as at the start. */
export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const values = new URLSearchParams(query);
  const text = (name: string) => (values.get(name) ?? '').slice(0, 300);
  const day = (name: string) => (DAY.test(text(name)) ? text(name) : '');
  return {
    section: oneOf(SECTIONS, path) ?? START.section,
    range: oneOf(RANGES, values.get('range')) ?? START.range,
    from: day('from'),
    to: day('to'),
    site: text('site'),
    language: text('lang'),
    kind: oneOf(VERDICT_KINDS, values.get('verdict')) ?? START.kind,
    text: text('q'),
    step: oneOf(STEPS, values.get('by')) ?? START.step,
  };
}

/** Writes a place as a fragment, with only what differs from the start. */
export function writePlace(place: Place): string {
  const names = {
    range: 'range',
    from: 'from',
    to: 'to',
    site: 'site',
    language: 'lang',
    kind: 'verdict',
    text: 'q',
    step: 'by',
  } as const;
  const values = new URLSearchParams();
  for (const [field, name] of Object.entries(names) as [keyof typeof names, string][]) {
    if (place[field] !== START[field]) values.set(name, place[field]);
  }
  const query = values.toString();
  return `#/${place.section}${query && `?${query}`}`;
}

const DAYS: Partial<Record<RangeName, number>> = { '7d': 7, '30d': 30, '90d': 90, '365d': 365 };

/** The range in moments: `from` included, `to` not; null: open. Whole days of the reader's clock, today included. */
export function momentsOf(
  { range, from, to }: Pick<Place, 'range' | 'from' | 'to'>,
  now: number,
): { from: number | null; to: number | null } {
  const today = new Date(now);
  const days = DAYS[range];
  if (days !== undefined) {
    return { from: new Date(today.getFullYear(), today.getMonth(), today.getDate() - days + 1).getTime(), to: null };
  }
  if (range === 'all') return { from: null, to: null };
  return { from: startOf(from, 0), to: startOf(to, 1) };
}

/** Midnight at the beginning of a written day, or of the day `after` days later; null where it is none. */
function startOf(day: string, after: number): number | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (!DAY.test(day)) return null;
  const time = new Date(year, month - 1, date + after).getTime();
  return Number.isNaN(time) ? null : time;
}

/** Says whether anything but the section and the manner of drawing differs from the start. */
export function isFiltered(place: Place): boolean {
  return (['range', 'from', 'to', 'site', 'language', 'kind', 'text'] as const).some(
    (field) => place[field] !== START[field],
  );
}

import type { ReadArticle } from '@/lib/domain';
import type { Figures, LanguageFigures, Mix, Overview, PeriodFigures, Share, SiteFigures } from '@/lib/statistics';
import { visits } from './samples';

const MINIMUM = 50;
const SITE_MINIMUM = 10;
const DAY = 86_400_000;

/** A share as the statistics give it, with Wilson's interval. */
function share(k: number, n: number, minimum: number): Share {
  if (n < minimum) return { k, n, share: null, interval: null };
  const [p, z] = [k / n, 1.96];
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { k, n, share: p, interval: { low: Math.max(0, middle - half), high: Math.min(1, middle + half) } };
}

interface Counts {
  articles: number;
  likely: number;
  declared?: number;
  verified?: number;
  leftover?: number;
  unclear?: number;
  rest?: number;
  person?: number;
}

export function figuresOf(counts: Counts, minimum = MINIMUM): Figures {
  const { articles, likely, declared = 0, verified = 0, leftover = 0, unclear = 0, rest = 0, person = 0 } = counts;
  const mix: Mix = {
    verified,
    declared,
    leftover,
    'likely-ai': likely,
    unclear,
    'no-strong-signs': articles - likely - declared - verified - leftover - unclear - rest - person,
    'not-assessed': rest,
    'corrected-person': person,
    'corrected-ai': 0,
  };
  const assessed = articles - rest;
  const estimated = share(likely, assessed - declared - verified - leftover - person, minimum);
  return {
    articles,
    assessed,
    mix,
    ai: share(likely + declared + verified + leftover, assessed, minimum),
    known: share(declared + verified + leftover, assessed, minimum),
    estimated,
    corrected:
      estimated.share !== null && estimated.interval
        ? {
            share: Math.max(0, estimated.share * 0.92),
            interval: { low: estimated.interval.low * 0.7, high: Math.min(1, estimated.interval.high * 1.2) },
            n: estimated.n,
          }
        : null,
  };
}

export function site(id: string, counts: Counts): SiteFigures {
  return {
    ...figuresOf(counts, SITE_MINIMUM),
    site: {
      id,
      domain: id.split('/')[0] ?? id,
      platform: id.includes('/') ? 'platform' : null,
      account: id.split('/')[1] ?? null,
      match: id.includes('/') ? 'path' : 'host',
    },
    hosts: id.includes('/') ? [id.split('/')[0] ?? id] : [`www.${id}`, id],
    firstAt: Date.UTC(2025, 0, 1),
    lastAt: Date.UTC(2025, 2, 1, 12),
    versions: ['headwater-1@0.1.0 2025-11'],
  };
}

export const SITES: SiteFigures[] = [
  site('rivers.example', { articles: 140, likely: 6, unclear: 12, declared: 2 }),
  site('medium.com/@quiet-harbour', { articles: 96, likely: 41, unclear: 9, declared: 4 }),
  site('life.example.cn', { articles: 88, likely: 52, unclear: 14 }),
  site('news.example', { articles: 64, likely: 3, declared: 9, verified: 2, rest: 4 }),
  site('growth.example', { articles: 41, likely: 33, unclear: 3 }),
  site('zhuanlan.zhihu.com/p/written-by-the-water-with-a-long-name', { articles: 22, likely: 1, unclear: 4 }),
  site('notes.example', { articles: 7, likely: 2 }),
  site('journal.example', { articles: 3, likely: 0, rest: 3 }),
];

/** Figures that wander, the same at every call. */
function periods(count: number, days: number, until: number): PeriodFigures[] {
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(until - (count - 1 - at) * days * DAY);
    const articles = Math.max(0, Math.round((24 + 16 * Math.sin(at / 2) + (at % 5) * 4) * Math.min(1, days / 7)));
    const likely = Math.round(articles * (0.12 + 0.1 * Math.sin(at / 4) + at * 0.004));
    const two = (number: number) => String(number).padStart(2, '0');
    return {
      ...figuresOf({ articles, likely, declared: Math.round(articles * 0.05), rest: at % 3 }, SITE_MINIMUM),
      start: `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`,
    };
  });
}

function newest(now: number): ReadArticle[] {
  return visits(now)
    .slice(0, 6)
    .map(({ url, title, site: host, language, kind, reason, probability, versions, visitedAt }) => ({
      url,
      title,
      host,
      siteId: host,
      language,
      kind,
      reason,
      probability,
      versions,
      firstAt: visitedAt,
      lastAt: visitedAt,
      readings: [],
      media: [],
    }));
}

const ranked = SITES.filter(({ ai }) => ai.share !== null);
const low = ({ ai }: SiteFigures) => ai.interval?.low ?? 0;
const high = ({ ai }: SiteFigures) => ai.interval?.high ?? 0;

/** A range of some months, before the moment given. */
export function overview(now: number, unit: Overview['unit'] = 'week'): Overview {
  const all = { articles: 1284, likely: 231, declared: 41, verified: 6, unclear: 164, rest: 88, person: 3 };
  const languages: LanguageFigures[] = [
    { ...figuresOf({ articles: 802, likely: 96, declared: 30, verified: 6 }), language: 'en' },
    { ...figuresOf({ articles: 470, likely: 131, declared: 11 }), language: 'zh' },
    { ...figuresOf({ articles: 9, likely: 0, rest: 9 }), language: 'fr' },
    { ...figuresOf({ articles: 3, likely: 0, rest: 3 }), language: null },
  ];
  const count = { day: 60, week: 26, month: 14 }[unit];
  return {
    ...figuresOf(all),
    unit,
    minimum: MINIMUM,
    siteMinimum: SITE_MINIMUM,
    firstAt: now - 180 * DAY,
    lastAt: now,
    periods: periods(count, { day: 1, week: 7, month: 30 }[unit], now),
    languages,
    sites: SITES,
    sitesLeftOut: 0,
    calendar: periods(170, 1, now)
      .filter((_, at) => at % 4 !== 1 && at % 9 !== 0)
      .map(({ start, articles, mix }, at) => ({
        day: start,
        articles,
        ai: at % 3 === 0 ? 0 : mix['likely-ai'] + (at % 4),
      })),
    media: { articles: 12, codes: [{ code: 'picture-credential', strength: 'verified', articles: 12 }] },
    newest: newest(now),
    mostAi: [...ranked].sort((a, b) => low(b) - low(a)),
    cleanest: [...ranked].sort((a, b) => high(a) - high(b)),
  };
}

/** A history that has just begun. */
export function youngOverview(now: number): Overview {
  const few = { articles: 9, likely: 2, unclear: 1 };
  return {
    ...overview(now),
    ...figuresOf(few),
    periods: [{ ...figuresOf(few), start: '2025-03-03' }],
    languages: [{ ...figuresOf(few), language: 'en' }],
    sites: SITES.slice(-2),
    calendar: [{ day: '2025-03-04', articles: 9, ai: 2 }],
    media: { articles: 0, codes: [] },
    mostAi: [],
    cleanest: [],
  };
}

export const emptyOverview = (now: number): Overview => ({
  ...youngOverview(now),
  ...figuresOf({ articles: 0, likely: 0 }),
  newest: [],
});

import type { Claim, CountedArticle, ReadArticle, Site } from '@/lib/domain';
import { createZone, dayName, localDay, nextPeriod, periodStart } from './calendar';
import type { Category, FiguresOptions, LanguageFigures, Overview, PeriodFigures, SiteFigures } from './figures';
import { count, emptyGroup, figuresOf, type Group, isAi } from './group';

const MINIMUM = 50;
const SITE_MINIMUM = 10;
/** Of the newest articles, and of the sites that stand out. */
const FIRST = 10;
/** One answer must fit a message between pages. */
const MOST_SITES = 5000;
/** Ten years of days. A clock that was wrong for a day must not make a chart of centuries. */
const MOST_PERIODS = 4000;

interface SiteGroup extends Group {
  hosts: Set<string>;
  versions: Set<string>;
  firstAt: number;
  lastAt: number;
}

function groupIn<K>(groups: Map<K, Group>, key: K): Group {
  const known = groups.get(key);
  if (known) return known;
  const group = emptyGroup();
  groups.set(key, group);
  return group;
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Model and thresholds in one text. */
export const versionsText = ({ model, thresholds }: ReadArticle['versions']) => `${model} ${thresholds}`.trim();

/**
 * Counts articles one after the other and gives the figures of all at the end, so that a long history is read once and
 * never held as a whole.
 *
 * @param minutesBehindUtc the reader's time zone at a moment, as `Date.getTimezoneOffset` has it
 */
export function createTally<Article extends CountedArticle = ReadArticle>(
  options: FiguresOptions,
  minutesBehindUtc: (at: number) => number = createZone(),
) {
  const { unit, minimum = MINIMUM, siteMinimum = SITE_MINIMUM, errors = {} } = options;
  const all = emptyGroup();
  const languages = new Map<string | null, Group>();
  const sites = new Map<string, SiteGroup>();
  const periods = new Map<number, Group>();
  const days = new Map<number, { articles: number; ai: number }>();
  const media = new Map<string, { code: string; strength: string; articles: number }>();
  let withMedia = 0;
  let newest: Article[] = [];
  let firstAt: number | null = null;
  let lastAt: number | null = null;

  /** The language whose measured error speaks for the article; none where another model or other thresholds read it. */
  function measuredAs({ language, versions }: CountedArticle): string | null {
    const error = language !== null && Object.hasOwn(errors, language) ? errors[language] : undefined;
    return error && error.versions !== versionsText(versions) ? null : language;
  }

  function addSite(article: CountedArticle, category: Category): void {
    const { siteId, host, versions } = article;
    let site = sites.get(siteId);
    if (!site) {
      site = { ...emptyGroup(), hosts: new Set(), versions: new Set(), firstAt: Infinity, lastAt: -Infinity };
      sites.set(siteId, site);
    }
    count(site, category, measuredAs(article));
    site.hosts.add(host);
    const version = versionsText(versions);
    if (version) site.versions.add(version);
    site.firstAt = Math.min(site.firstAt, article.firstAt);
    site.lastAt = Math.max(site.lastAt, article.lastAt);
  }

  /** Once a period and once a day, with the verdict of the newest reading in it. */
  function addTimes(article: CountedArticle, claimed: Category | null): void {
    const { readings } = article;
    let [period, today]: (number | null)[] = [null, null];
    for (const { at, outcome } of readings) {
      const category = claimed ?? outcome;
      const day = localDay(at, minutesBehindUtc);
      if (day !== today) {
        today = day;
        const known = days.get(day) ?? { articles: 0, ai: 0 };
        days.set(day, { articles: known.articles + 1, ai: known.ai + Number(isAi(category)) });
      }
      const start = periodStart(day, unit);
      if (start !== period) count(groupIn(periods, start), category, measuredAs(article));
      period = start;
    }
  }

  function addMedia({ media: findings }: CountedArticle): void {
    if (findings.length === 0) return;
    withMedia += 1;
    for (const [key, { code, strength }] of new Map(findings.map((one) => [`${one.code} ${one.strength}`, one]))) {
      media.set(key, { code, strength, articles: (media.get(key)?.articles ?? 0) + 1 });
    }
  }

  function periodFigures(): PeriodFigures[] {
    const starts = [...periods.keys()].sort((a, b) => a - b);
    const filled: number[] = [];
    const last = starts.at(-1) ?? 0;
    for (let start = starts[0] ?? 1; start <= last && filled.length <= MOST_PERIODS; start = nextPeriod(start, unit)) {
      filled.push(start);
    }
    return (filled.length > MOST_PERIODS ? starts : filled).map((start) => ({
      start: dayName(start),
      ...figuresOf(periods.get(start) ?? emptyGroup(), siteMinimum, errors),
    }));
  }

  function siteFigures(known: ReadonlyMap<string, Site>): SiteFigures[] {
    const figures = [...sites].map(([id, group]) => ({
      site: known.get(id) ?? { id, domain: id, platform: null, account: null, match: 'none' as const },
      ...figuresOf(group, siteMinimum, errors),
      hosts: [...group.hosts].sort(byText),
      firstAt: group.firstAt,
      lastAt: group.lastAt,
      versions: [...group.versions].sort(byText),
    }));
    return figures.sort((a, b) => b.articles - a.articles || byText(a.site.id, b.site.id));
  }

  function languageFigures(): LanguageFigures[] {
    const figures = [...languages].map(([language, group]) => ({ language, ...figuresOf(group, minimum, errors) }));
    return figures.sort((a, b) => b.articles - a.articles || byText(a.language ?? '', b.language ?? ''));
  }

  return {
    /** Counts an article, with the reader's own word where there is one. */
    add(article: Article, claim: Claim | null): void {
      const [reading] = article.readings;
      if (!reading) return;
      const claimed: Category | null = claim === null ? null : `corrected-${claim}`;
      const category = claimed ?? reading.outcome;
      count(all, category, measuredAs(article));
      count(groupIn(languages, article.language), category, measuredAs(article));
      addSite(article, category);
      addTimes(article, claimed);
      addMedia(article);
      firstAt = Math.min(firstAt ?? Infinity, article.firstAt);
      lastAt = Math.max(lastAt ?? -Infinity, article.lastAt);
      if (newest.length < FIRST || article.lastAt >= (newest.at(-1)?.lastAt ?? 0)) {
        newest = [...newest, article].sort((a, b) => b.lastAt - a.lastAt || byText(a.url, b.url)).slice(0, FIRST);
      }
    },

    /** The figures of everything added. */
    overview(known: ReadonlyMap<string, Site>): Overview<Article> {
      const figures = siteFigures(known);
      const enough = figures.filter(({ ai }) => ai.interval !== null);
      const low = ({ ai }: SiteFigures) => ai.interval?.low ?? 0;
      const high = ({ ai }: SiteFigures) => ai.interval?.high ?? 1;
      return {
        ...figuresOf(all, minimum, errors),
        unit,
        minimum,
        siteMinimum,
        firstAt,
        lastAt,
        periods: periodFigures(),
        languages: languageFigures(),
        sites: figures.slice(0, MOST_SITES),
        sitesLeftOut: Math.max(0, figures.length - MOST_SITES),
        calendar: [...days].sort(([a], [b]) => a - b).map(([day, counts]) => ({ day: dayName(day), ...counts })),
        media: { articles: withMedia, codes: [...media.values()].sort((a, b) => b.articles - a.articles) },
        newest,
        mostAi: enough
          .filter(({ ai }) => ai.k > 0)
          .sort((a, b) => low(b) - low(a) || b.ai.n - a.ai.n)
          .slice(0, FIRST),
        cleanest: [...enough].sort((a, b) => high(a) - high(b) || b.ai.n - a.ai.n).slice(0, FIRST),
      };
    },
  };
}

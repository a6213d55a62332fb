import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { VerdictKind, Visit } from '@/lib/domain';
import type { HistoryFilter, VisitCursor } from '@/lib/messaging';
import { siteOf } from '@/lib/site';
import { madeVisits } from '@/tests/made-history';
import { openDatabase } from './database';
import { createHistory } from './history';
import { search } from './search';

const START = Date.UTC(2026, 0, 1);
// Few moments, so that many visits share one: the hardest case for paging.
const VISITS = madeVisits(3000).map((visit, index) => ({ ...visit, visitedAt: START + (index % 40) * 1000 }));
const database = openDatabase('select');
const history = createHistory(database);

beforeAll(async () => {
  await history.imports.begin('all');
  await history.imports.add('all', { visits: VISITS, corrections: [] });
  await history.imports.commit('all');
});

/** The plain way to say what a filter means. */
function expected({ text = '', site, language, kinds = [], from = -Infinity, to = Infinity }: HistoryFilter): Visit[] {
  const wanted = text.trim().toLowerCase();
  return VISITS.filter(
    (visit) =>
      (wanted === '' || `${visit.title}\n${visit.url}`.toLowerCase().includes(wanted)) &&
      (site === undefined || siteOf(visit.url).id === site) &&
      (language === undefined || visit.language === language) &&
      (kinds.length === 0 || kinds.includes(visit.kind)) &&
      visit.visitedAt >= from &&
      visit.visitedAt < to,
  ).sort((a, b) => b.visitedAt - a.visitedAt || (a.id < b.id ? -1 : 1));
}
const ids = (visits: readonly Visit[]) => visits.map(({ id }) => id);

const moment = fc.integer({ min: START - 5000, max: START + 45_000 });
const filters: fc.Arbitrary<HistoryFilter> = fc.record(
  {
    text: fc.constantFrom('river', '河流', ' ', 'SITE1', 'nowhere'),
    site: fc.constantFrom('site1.example', 'blog0.github.io', 'site3.example.cn', 'none.example'),
    language: fc.constantFrom('en', 'zh', null),
    kinds: fc.subarray<VerdictKind>(['likely-ai', 'unclear', 'declared-ai', 'not-assessed']),
    from: moment,
    to: moment,
  },
  { requiredKeys: [] },
);

describe('a search in stretches', () => {
  it('finds what a plain search does, whatever the filter and the length of a stretch', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 4 }), async (filter, moment) => {
        let clock = 0;
        const now = () => clock++;
        const [found, ends]: [string[], string[]] = [[], []];
        let count = 0;
        for (let after: VisitCursor | null | undefined; after !== null; ) {
          const query = { ...filter, after };
          const part = await search(database, query, 2000, { moment, now });
          found.push(...ids(part.visits));
          count += part.count;
          after = part.after;
          if (after) ends.push(after.id);
        }
        expect(found).toEqual(ids(expected(filter)));
        expect(count).toBe(found.length);
        expect(new Set(ends).size).toBe(ends.length);
      }),
      { numRuns: 60 },
    );
  });

  it('stops at the end of its moment, and gives no more rows than were asked for', async () => {
    let clock = 0;
    const now = () => clock++;
    const part = await search(database, { text: 'river' }, 3, { moment: 1, now });
    expect(ids(part.visits)).toEqual(ids(expected({ text: 'river' }).slice(0, 3)));
    expect(part.count).toBeGreaterThan(3);
    expect(part.count).toBeLessThan(expected({ text: 'river' }).length);
    expect(part.after).not.toBeNull();
  });
});

describe('any filter', () => {
  it('lists, counts, pages and skips as a plain search does', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 700 }), async (filter, limit) => {
        const all = ids(expected(filter));
        expect(await history.count(filter)).toBe(all.length);
        const listed: string[] = [];
        for (let after: { visitedAt: number; id: string } | undefined; ; ) {
          const page = await history.list({ ...filter, after, limit });
          listed.push(...ids(page));
          after = page.at(-1);
          if (page.length < limit) break;
        }
        expect(listed).toEqual(all);
        for (const share of [0.3, 0.6, 0.9]) {
          const offset = Math.floor(all.length * share);
          expect(ids(await history.list({ ...filter, offset, limit }))).toEqual(all.slice(offset, offset + limit));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('finds the same articles as a plain search', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async ({ kinds: _, ...filter }) => {
        const found: string[] = [];
        for await (const page of history.countedPages(filter)) found.push(...page.map(({ url }) => url));
        // Title and language are the article's newest, a visit's its own: compare where they can't differ.
        const { text: _text, language: _language, ...plain } = filter;
        if (filter.text !== undefined || filter.language !== undefined) return;
        expect(found.sort()).toEqual([...new Set(expected(plain).map(({ url }) => url))].sort());
        const sorted: string[] = [];
        for (let afterUrl = ''; ; ) {
          const page = await history.articles({ ...plain, afterUrl, limit: 100 });
          sorted.push(...page.map(({ url }) => url));
          if (page.length < 100) break;
          afterUrl = page.at(-1)?.url ?? '';
        }
        expect(sorted).toEqual(found.sort());
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

it('never gives more than 2,000 rows, nor fewer than none', async () => {
  expect(await history.list({ limit: 1e9 })).toHaveLength(2000);
  expect(await history.list({ limit: -1 })).toHaveLength(0);
});

it('gives visits without what only the table needs', async () => {
  const [first] = await history.list({ limit: 1 });
  expect(first).toEqual({ ...VISITS.find(({ id }) => id === first?.id), siteId: first && siteOf(first.url).id });
});

import Dexie from 'dexie';
import type { CountedArticle, ReadArticle } from '@/lib/domain';
import type { ArticleQuery, HistoryFilter } from '@/lib/messaging';
import type { HistoryDatabase } from './database';
import { packedDays } from './days/moments';
import { unpack } from './days/pack';
import { kindOf } from './visit-of';

const PAGE = 5000;

/**
 * The article as the filter sees it: only its readings between the two moments, and the verdict of the newest of them.
 * Null: it has none there, or another field does not match. Title, language and versions stay those of its newest visit.
 */
export function narrow<Article extends CountedArticle>(article: Article, filter: HistoryFilter): Article | null {
  const { from = -Infinity, to = Infinity, site, language, kinds = [] } = filter;
  if (site !== undefined && article.siteId !== site) return null;
  if (language !== undefined && article.language !== language) return null;
  const whole = article.firstAt >= from && article.lastAt < to;
  const readings = whole ? article.readings : article.readings.filter(({ at }) => at >= from && at < to);
  const [newest, oldest] = [readings[0], readings.at(-1)];
  if (!newest || !oldest) return null;
  const kind = kindOf(newest.outcome);
  if (kinds.length > 0 && !kinds.includes(kind)) return null;
  return whole ? article : { ...article, readings, kind, firstAt: oldest.at, lastAt: newest.at };
}

/** The same, and its text. */
function find(article: ReadArticle, filter: HistoryFilter): ReadArticle | null {
  const wanted = (filter.text ?? '').trim().toLowerCase();
  const { title, url, siteId } = article;
  if (wanted && ![title, url, siteId].some((field) => field.toLowerCase().includes(wanted))) return null;
  return narrow(article, filter);
}

/**
 * What statistics need of all articles that match, in pieces, in no promised order: from the packed days where they
 * know enough, else from the articles themselves.
 */
export async function* countedPages(
  database: HistoryDatabase,
  filter: HistoryFilter,
): AsyncGenerator<CountedArticle[]> {
  const few = filter.text?.trim() || filter.site !== undefined;
  const packed = few ? null : await packedDays(database, filter.from);
  if (packed === null) {
    yield* articlePages(database, filter);
    return;
  }
  for await (const rows of packed) {
    yield rows
      .flatMap(unpack)
      .map((one) => narrow(one, filter))
      .filter((one) => one !== null);
  }
}

/** All articles that match, in pieces, in no promised order: one reading of as few rows as an index allows. */
async function* articlePages(database: HistoryDatabase, filter: HistoryFilter): AsyncGenerator<ReadArticle[]> {
  const { articles } = database;
  const { site, from } = filter;
  const rest = (found: ReadArticle[]) => found.map((one) => find(one, filter)).filter((one) => one !== null);
  if (site !== undefined) {
    yield rest(await articles.where('siteId').equals(site).toArray());
    return;
  }
  for (let last: ReadArticle | undefined; ; ) {
    const rows: ReadArticle[] =
      from === undefined
        ? await articles
            .where('url')
            .above(last?.url ?? '')
            .limit(PAGE)
            .toArray()
        : await articles
            .where('[lastAt+url]')
            .between(last ? [last.lastAt, last.url] : [from, Dexie.minKey], [Dexie.maxKey], false, true)
            .limit(PAGE)
            .toArray();
    yield rest(rows);
    last = rows.at(-1);
    if (rows.length < PAGE || !last) return;
  }
}

/** Articles that match, sorted by address, for a list that is written page by page. */
export async function articlesByUrl(
  database: HistoryDatabase,
  { afterUrl = '', ...filter }: ArticleQuery,
  limit: number,
): Promise<ReadArticle[]> {
  const found: ReadArticle[] = [];
  for (let last = afterUrl; found.length < limit; ) {
    const rows = await database.articles.where('url').above(last).limit(limit).toArray();
    for (const row of rows) {
      const article = find(row, filter);
      if (article !== null) found.push(article);
    }
    last = rows.at(-1)?.url ?? '';
    if (rows.length < limit) break;
  }
  return found.slice(0, limit);
}

/** Articles by their addresses, as the filter sees them. */
export async function articlesAt(
  { articles }: HistoryDatabase,
  urls: readonly string[],
  filter: HistoryFilter,
): Promise<ReadArticle[]> {
  const found = await articles.bulkGet([...urls]);
  return found.map((article) => (article ? narrow(article, filter) : null)).filter((article) => article !== null);
}

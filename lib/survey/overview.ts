import type { CountedArticle } from '@/lib/domain';
import type { History } from '@/lib/history';
import type { FiguresRequest } from '@/lib/messaging';
import { createTally, type Overview } from '@/lib/statistics';

/** Reads the articles of a range once and folds them into figures; the history is never held as a whole. */
export async function overviewOf(
  history: Pick<History, 'countedPages' | 'articlesAt' | 'corrections' | 'sites'>,
  { filter, ...options }: FiguresRequest,
): Promise<Overview> {
  const claims = new Map((await history.corrections({ takenBack: false })).map(({ url, claim }) => [url, claim]));
  const tally = createTally<CountedArticle>(options);
  for await (const articles of history.countedPages(filter)) {
    for (const article of articles) tally.add(article, claims.get(article.url) ?? null);
  }
  const counted = tally.overview(new Map((await history.sites()).map((site) => [site.id, site])));
  const newest = await history.articlesAt(
    counted.newest.map(({ url }) => url),
    filter,
  );
  return { ...counted, newest };
}

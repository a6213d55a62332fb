import type { ReadArticle } from '@/lib/domain';
import { type SiteFigures, wilson } from '@/lib/statistics';
import { claimsOf } from './claims';
import type { ReportMaterial, ReportOptions } from './define-format';
import { jsonLine } from './rows';

/** Why an article is on a corpus list; the first that holds. */
export type CorpusBasis = 'reader' | 'verified' | 'declared' | 'leftover' | 'score' | 'site';

interface Place {
  list: 'exclude' | 'include';
  basis: CorpusBasis;
}

const iso = (time: number) => new Date(time).toISOString();

/** Decides for each article on which list it belongs; null: on neither, because too little is known. */
function placing(material: ReportMaterial, options: ReportOptions): (article: ReadArticle) => Place | null {
  const claims = claimsOf(material.corrections ?? []);
  // A corpus may leave out what a block list must not: popular sites and accounts count as well.
  const { threshold = 0.5, minimumPages = 10 } = options;
  const excludedSites = new Set(
    (material.overview?.sites ?? [])
      .filter(({ assessed }) => assessed >= minimumPages)
      .filter(({ ai }) => wilson(ai.k, ai.n).low >= threshold)
      .map(({ site }) => site.id),
  );
  return ({ url, siteId, readings }) => {
    const claim = claims.get(url);
    if (claim !== undefined) return { list: claim === 'ai' ? 'exclude' : 'include', basis: 'reader' };
    const outcome = readings[0]?.outcome;
    if (outcome === 'verified' || outcome === 'declared' || outcome === 'leftover') {
      return { list: 'exclude', basis: outcome };
    }
    if (outcome === 'likely-ai') return { list: 'exclude', basis: 'score' };
    if (excludedSites.has(siteId)) return { list: 'exclude', basis: 'site' };
    return outcome === 'no-strong-signs' ? { list: 'include', basis: 'score' } : null;
  };
}

function line(article: ReadArticle, basis: CorpusBasis, site: SiteFigures | undefined): string {
  const { url, siteId, language, kind, probability, versions, firstAt, lastAt } = article;
  const { k, n } = site?.ai ?? { k: 0, n: 0 };
  const { low, high } = wilson(k, n);
  return jsonLine({
    url,
    site: siteId,
    verdict: kind,
    basis,
    language,
    probability,
    site_k: k,
    site_n: n,
    site_low: Number(low.toFixed(4)),
    site_high: Number(high.toFixed(4)),
    model: versions.model,
    thresholds: versions.thresholds,
    first_read: iso(firstAt),
    last_read: iso(lastAt),
  });
}

/** Writes one of the two corpus lists: an article a line. */
export function corpusList(list: Place['list']) {
  return (material: ReportMaterial, options: ReportOptions) => {
    const placeOf = placing(material, options);
    const sites = new Map(material.overview?.sites.map((figures) => [figures.site.id, figures]));
    return {
      head: () => '',
      rows: (articles: readonly ReadArticle[]) =>
        articles
          .map((article) => {
            const place = placeOf(article);
            return place?.list === list ? `${line(article, place.basis, sites.get(article.siteId))}\n` : '';
          })
          .join(''),
      tail: () => '',
    };
  };
}

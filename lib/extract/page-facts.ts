/** What a page says of itself in its head. Claims, not proof: they only help to find the article. */
export interface PageFacts {
  /** Titles that the page gives itself, the most exact first. */
  titles: string[];
  siteName: string | null;
  /** The page says: this is one article. */
  saysArticle: boolean;
  /** The page says: this is a thing for sale. */
  saysProduct: boolean;
}

function meta(doc: Document, ...names: string[]): string | null {
  for (const name of names) {
    const found = doc.querySelector(`meta[property="${name}" i],meta[name="${name}" i],meta[itemprop="${name}" i]`);
    const content = found?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return null;
}

/** Reads the facts of a page's head. */
export function pageFacts(doc: Document): PageFacts {
  const type = meta(doc, 'og:type')?.toLowerCase() ?? '';
  const data = Array.from(doc.querySelectorAll('script[type="application/ld+json"]'), (one) => one.textContent).join();
  const saysArticle =
    type === 'article' ||
    meta(doc, 'article:published_time') !== null ||
    // A front page lists articles too, but in a list.
    (/"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|BlogPosting|Article|TechArticle|ScholarlyArticle)"/.test(data) &&
      !/"(?:ItemList|CollectionPage|Blog|SearchResultsPage)"/.test(data));
  return {
    titles: [meta(doc, 'og:title'), meta(doc, 'twitter:title'), doc.title.trim()].filter(
      (one) => one !== null && one !== '',
    ) as string[],
    siteName: meta(doc, 'og:site_name', 'application-name'),
    saysArticle,
    saysProduct:
      !saysArticle &&
      (type.startsWith('product') ||
        /"@type"\s*:\s*\[?\s*"Product"/.test(data) ||
        doc.querySelector('[itemtype$="schema.org/Product" i]') !== null),
  };
}

/** The date of publication as written: the metadata's, else the first dated element of the article. */
export function publishedAt(doc: Document, article: Element): string | null {
  const stated = meta(doc, 'article:published_time', 'datePublished', 'pubdate', 'publishdate', 'date', 'dc.date');
  if (stated) return stated;
  const near = article.closest('article,main') ?? article;
  const time = near.querySelector('time[datetime]') ?? doc.querySelector('time[pubdate][datetime],h1~time[datetime]');
  return time?.getAttribute('datetime')?.trim() || null;
}

/** The language that the page declares, as written: the nearest `lang`, else the HTTP-like meta. */
export function declaredLanguage(doc: Document, article: Element): string | null {
  const nearest = article.closest('[lang]')?.getAttribute('lang')?.trim();
  const header = doc.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content')?.trim();
  return nearest || header || null;
}

import type { Claim, Correction, Outcome, ReadArticle, Visit } from '@/lib/domain';
import { formats, type ReportMaterial, type ReportOptions } from '@/lib/report';
import { siteOf } from '@/lib/site';
import { createTally } from '@/lib/statistics';

const KINDS = { verified: 'declared-ai', declared: 'declared-ai', leftover: 'likely-ai' } as const;

/** An article read once, at noon (UTC). */
export function madeArticle(
  url: string,
  outcome: Outcome,
  day = '2026-03-02',
  more: Partial<ReadArticle> = {},
): ReadArticle {
  const at = Date.parse(`${day}T12:00:00Z`);
  return {
    url,
    title: `About ${url}`,
    host: new URL(url).hostname,
    siteId: siteOf(url).id,
    language: 'en',
    // The others are kinds.
    kind: KINDS[outcome as keyof typeof KINDS] ?? (outcome as Exclude<Outcome, keyof typeof KINDS>),
    reason: 'score-above',
    probability: 0.5,
    versions: { model: 'headwater-1@0.1.0', thresholds: '2026-11' },
    firstAt: at,
    lastAt: at,
    readings: [{ at, outcome }],
    media: [],
    ...more,
  };
}

/** `ai` of `total` articles of a site likely AI. */
export function madeSite(start: string, ai: number, total: number): ReadArticle[] {
  return Array.from({ length: total }, (_, index) =>
    madeArticle(
      `${start}${index}`,
      index < ai ? 'likely-ai' : 'no-strong-signs',
      `2026-03-${String((index % 27) + 1).padStart(2, '0')}`,
    ),
  );
}

/** What the dashboard would hand over for these articles. */
export function madeMaterial(articles: readonly ReadArticle[], claims: Record<string, Claim> = {}): ReportMaterial {
  const tally = createTally({ unit: 'week', minimum: 1 }, () => 0);
  for (const article of articles) tally.add(article, claims[article.url] ?? null);
  const corrections: Correction[] = Object.entries(claims).map(([url, claim]) => ({ url, claim, changedAt: 1 }));
  return {
    overview: tally.overview(new Map(articles.map(({ siteId, url }) => [siteId, siteOf(url)]))),
    corrections,
    madeAt: Date.UTC(2026, 3, 1),
  };
}

/** A whole file in one of the formats. */
export function madeFile(
  id: string,
  material: ReportMaterial,
  {
    visits = [],
    articles = [],
    options = {},
  }: { visits?: readonly Visit[]; articles?: readonly ReadArticle[]; options?: ReportOptions } = {},
): string {
  const format = formats.get(id);
  if (format?.of === 'figures') return format.render(material, { timeZone: 'UTC', ...options });
  if (format?.of === 'articles') {
    const writer = format.open(material, options);
    return writer.head() + writer.rows(articles) + writer.tail();
  }
  if (format?.of === 'visits') {
    const writer = format.open(material, options);
    // In two pieces, as a long file is written.
    const half = Math.ceil(visits.length / 2);
    return writer.head() + writer.rows(visits.slice(0, half)) + writer.rows(visits.slice(half)) + writer.tail();
  }
  throw new Error(`no format ${id}`);
}

import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAddress } from '@/lib/address';
import type { Site, Verdict } from '@/lib/domain';
import { articleOf, storedOf, visitOf } from '@/lib/history';
import { formats, type ReportMaterial } from '@/lib/report';
import { siteOf } from '@/lib/site';
import { createTally } from '@/lib/statistics';

/** Options of the lists, as in the dashboard's exports. */
export interface CorpusOptions {
  threshold?: number;
  minimumPages?: number;
}

/**
 * Gathers verdicts and writes `exclude.jsonl` and `include.jsonl` with the code of the dashboard's exports. A text without
 * an address is listed by its id, and belongs to no site.
 *
 * It holds about a kilobyte for each text: a site's share is known only at the end.
 */
export function createCorpus() {
  const visits = new Map<string, ReturnType<typeof storedOf>[]>();
  let count = 0;
  return {
    add(
      { id, url, title, at }: { id: unknown; url: string | null; title: string; at: number },
      verdict: Verdict,
    ): void {
      count += 1;
      const isWeb = url !== null && parseAddress(url) !== null;
      const name = isWeb ? url : String(id);
      const stored = storedOf(visitOf({ visitId: String(count), url: name, title }, verdict, Math.floor(at)));
      const visit = isWeb ? stored : { ...stored, url: name, siteId: '' };
      visits.set(visit.url, [...(visits.get(visit.url) ?? []), visit]);
    },
    async write(folder: string, options: CorpusOptions): Promise<void> {
      const articles = [...visits.values()].map(articleOf).filter((article) => article !== null);
      articles.sort((a, b) => (a.url < b.url ? -1 : 1));
      const tally = createTally({ unit: 'month', minimum: 1, siteMinimum: 1 });
      const ofSites = articles.filter(({ siteId }) => siteId !== '');
      for (const article of ofSites) tally.add(article, null);
      const sites = new Map<string, Site>(ofSites.map(({ siteId, url }) => [siteId, siteOf(url)]));
      const material: ReportMaterial = { overview: tally.overview(sites), corrections: [] };
      await mkdir(folder, { recursive: true });
      for (const list of ['exclude', 'include']) {
        const format = formats.get(`corpus-${list}`);
        if (format?.of !== 'articles') throw new Error(`no format corpus-${list}`);
        const writer = format.open(material, options);
        const file = path.join(folder, `${list}.jsonl`);
        await writeFile(`${file}.part`, writer.head() + writer.rows(articles) + writer.tail());
        await rename(`${file}.part`, file);
      }
    },
  };
}

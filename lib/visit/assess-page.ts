import type { Article, Assessment, UnscoredReason, Verdict } from '@/lib/domain';
import type { PageReport, StoreOutcome } from '@/lib/messaging';
import { decide } from '@/lib/verdict';
import { change, type Done, type TabDependencies } from './page-view';
import { type StoreDependencies, storeAmended, storeVisit } from './store-visit';

/** What the background needs for one report; injected, so that every path can be tested. */
export interface AssessDependencies extends TabDependencies, StoreDependencies {
  isReadingOn(host: string): Promise<boolean>;
  isPaused(): Promise<boolean>;
  assessArticle(article: Article): Promise<Assessment>;
  showOnToolbar(tabId: number, verdict: Verdict | null): Promise<void>;
}

/** The tab that a report came from, as the browser says, not as the page says. */
export interface ReportingTab {
  id: number;
  incognito: boolean;
  /** Host name of the page: what the reader's switch speaks of, whatever address the article calls its own. */
  site: string;
}

function unscored(reason: UnscoredReason, detail: string | null = null): Assessment {
  return { kind: 'unscored', reason, language: null, tokens: 0, versions: { model: '', thresholds: '' }, detail };
}

/** Milliseconds that a verdict waits for its visit to be stored: behind the merge of a large file that takes minutes. */
const PATIENCE = 2_000;

/**
 * One article, from report to verdict: reads it, decides, writes history, tab state and toolbar.
 *
 * It can be run again with the same report, after the service worker died in the middle: the answer is the same
 * and the visit is stored once, under its id. It never rejects for a page that can't be read.
 */
export async function assessPage(report: PageReport, tab: ReportingTab, deps: AssessDependencies): Promise<Verdict> {
  const { article, visitId } = report;
  const reason: UnscoredReason = (await deps.isPaused()) ? 'paused' : 'site-off';
  if (!(await deps.isReadingOn(tab.site))) {
    const verdict = decide(unscored(reason), []);
    const { url, title } = article;
    await deps.writeTab(tab.id, { phase: 'done', visitId, url, title, verdict, stored: 'not-stored' });
    return verdict;
  }
  await deps.writeTab(tab.id, { phase: 'reading', visitId });
  const assessment = await deps
    .assessArticle(article)
    .catch((cause: unknown) => unscored('detector-failed', cause instanceof Error ? cause.message : String(cause)));
  const verdict = decide(assessment, report.evidence);
  const { url, title } = article;
  const first: Omit<Done, 'stored'> = { phase: 'done', visitId, url, title, verdict };
  const storing = tab.incognito ? Promise.resolve('private-window' as const) : storeVisit(first, verdict, deps);
  const stored = await soon(storing);
  await deps.writeTab(tab.id, { ...first, stored });
  if (stored === 'storing') {
    void storing.then((outcome) =>
      // What the row holds is the first verdict; the tab may show a later one by now.
      change(tab.id, visitId, deps, async (now) => ({
        ...now,
        stored: await storeAmended({ ...first, stored: outcome }, now.verdict, deps),
      })),
    );
  }
  await deps.showOnToolbar(tab.id, verdict);
  return verdict;
}

/** What became of a visit, or that it is not known yet. */
async function soon(storing: Promise<StoreOutcome>): Promise<StoreOutcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<StoreOutcome>((resolve) => {
    timer = setTimeout(() => resolve('storing'), PATIENCE);
  });
  const outcome = await Promise.race([storing, late]);
  clearTimeout(timer);
  return outcome;
}

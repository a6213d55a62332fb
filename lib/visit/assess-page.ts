import type { Article, Assessment, UnscoredReason, Verdict } from '@/lib/domain';
import { failureOf, type History, visitOf } from '@/lib/history';
import type { PageReport, StoreOutcome, TabState } from '@/lib/messaging';
import { decide } from '@/lib/verdict';

/** What the background needs for one report; injected, so that every path can be tested. */
export interface AssessDependencies {
  isReadingOn(host: string): Promise<boolean>;
  isPaused(): Promise<boolean>;
  assessArticle(article: Article): Promise<Assessment>;
  history: Pick<History, 'save'>;
  readTab(tabId: number): Promise<TabState>;
  writeTab(tabId: number, state: TabState): Promise<void>;
  showOnToolbar(tabId: number, verdict: Verdict | null): Promise<void>;
  now(): number;
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

/** Reasons that say nothing of the page, only of the detector's state: such a visit is not worth a row. */
const TRANSIENT: readonly string[] = ['model-missing', 'model-corrupt', 'own-model-broken', 'detector-failed'];

async function store(
  report: PageReport,
  verdict: Verdict,
  tab: ReportingTab,
  deps: AssessDependencies,
): Promise<StoreOutcome> {
  if (tab.incognito) return 'private-window';
  if (TRANSIENT.includes(verdict.reason)) return 'not-stored';
  const { url, title } = report.article;
  try {
    await deps.history.save(visitOf({ visitId: report.visitId, url, title }, verdict, deps.now()));
    return 'stored';
  } catch (cause) {
    return failureOf(cause);
  }
}

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
  const storing = store(report, verdict, tab, deps);
  const { url, title } = article;
  const show = (stored: StoreOutcome) => deps.writeTab(tab.id, { phase: 'done', visitId, url, title, verdict, stored });
  const stored = await soon(storing);
  await show(stored);
  if (stored === 'storing') {
    void storing.then(async (outcome) => {
      const now = await deps.readTab(tab.id);
      // The tab may have moved on to another page.
      if (now.phase === 'done' && now.visitId === visitId) await show(outcome);
    });
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

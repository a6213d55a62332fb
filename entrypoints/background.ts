import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { history } from '@/lib/history';
import { isContentScript, isOwnPage, onMessage, type Sender, sendMessage, tellHistoryChanged } from '@/lib/messaging';
import { ownModels } from '@/lib/own-model';
import { assessArticle, checkMaterial, tryOwnModel } from '@/lib/platform';
import { isReadingOn, paused } from '@/lib/settings';
import { createAnswers, retain, retainDaily } from '@/lib/survey';
import {
  assessPage,
  checkArticle,
  findingsOf,
  forgetTab,
  isMaterial,
  isPageReport,
  offerPictureMenu,
  readTab,
  showOnToolbar,
  tabStateOf,
  writeTab,
} from '@/lib/visit';
import { listenToNotices } from '@/lib/week';
import { findingWords } from '@/lib/words';

const assessing = {
  isReadingOn,
  isPaused: () => paused.getValue(),
  assessArticle,
  history,
  checkMaterial,
  readTab,
  writeTab,
  showOnToolbar,
  now: Date.now,
};

function fromOwnPage(sender: Sender): void {
  if (!isOwnPage(sender)) throw new Error('only the extension’s own pages may ask this');
}

export default defineBackground({
  type: 'module',
  main() {
    onMessage('article:assess', ({ data, sender }) => {
      const { id, incognito = false } = sender.tab ?? {};
      if (!isContentScript(sender) || !id || !sender.url || !isPageReport(data)) throw new Error('not a page report');
      return assessPage(data, { id, incognito, site: new URL(sender.url).hostname }, assessing);
    });
    onMessage('article:check', ({ data, sender }) => {
      const id = sender.tab?.id;
      const { visitId, material } = data ?? {};
      if (!isContentScript(sender) || !id || !sender.url || typeof visitId !== 'string' || !isMaterial(material)) {
        throw new Error('not material of a page');
      }
      return checkArticle({ visitId, material }, { id, site: new URL(sender.url).hostname }, assessing);
    });
    onMessage('picture:check', ({ data, sender }) => {
      if (!isContentScript(sender) || !isMaterial(data)) throw new Error('not a picture of a page');
      return findingsOf(data, checkMaterial);
    });
    onMessage('words:findings', ({ data }) => findingWords(String(data)));
    offerPictureMenu();
    onMessage('article:none', async ({ sender }) => {
      if (sender.tab?.id === undefined) return;
      await forgetTab(sender.tab.id);
      await showOnToolbar(sender.tab.id, null);
    });
    onMessage('tab:state', async ({ data: tabId, sender }) => {
      fromOwnPage(sender);
      return tabStateOf(await readTab(tabId), () => sendMessage('page:current', undefined, tabId));
    });
    onMessage('tab:again', ({ data: tabId, sender }) => {
      fromOwnPage(sender);
      return sendMessage('page:again', undefined, tabId);
    });
    const answers = createAnswers(history, { retain: () => retain(history, Date.now()) });
    for (const [name, answer] of Object.entries(answers)) {
      // Each name has its own types, which `createAnswers` checks; a loop over all of them can't.
      onMessage(name as 'history:list', ({ data, sender }) => {
        fromOwnPage(sender);
        return (answer as (asked: unknown) => Promise<never>)(data);
      });
    }
    onMessage('own-model:try', ({ data, sender }) => {
      fromOwnPage(sender);
      // Not waited for: it may take longer than a message lives. A worker that broke wrote nothing down.
      void tryOwnModel(data).catch((cause: unknown) =>
        ownModels.setJob({ phase: 'failed', loaded: 0, problem: { code: 'stopped', detail: String(cause) } }),
      );
    });
    onMessage('own-model:job', ({ sender }) => {
      fromOwnPage(sender);
      return ownModels.job();
    });
    history.onChange(tellHistoryChanged);
    listenToNotices(
      (from, to) => answers['history:figures']({ filter: { from, to }, unit: 'week', minimum: 10 }),
      Date.now,
    );
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
    // A background that can't reach its storage now will at its next start.
    retainDaily(history, Date.now()).catch(() => {});
  },
});

import { browser } from 'wxt/browser';
import { weeklyNotice, weekTold } from '@/lib/settings';
import { dayOf, mondayOf, type Overview } from '@/lib/statistics';
import { loadInterfaceLanguage, t } from '@/lib/words';
import { noticeOf } from './notice-of';

/** Names alarm and notification. */
const NAME = 'week';
const HOUR = 3_600_000;
/** From this hour of a Monday on: nobody wants to be woken by a figure. */
const MORNING = 9 * HOUR;
/** Minutes between looks; a computer that was off on Monday morning is told at its next. */
const EVERY = 180;

/** The figures of a stretch of time, in milliseconds since 1970. */
type FiguresOf = (from: number, to: number) => Promise<Pick<Overview, 'articles' | 'known' | 'estimated'>>;

/** The reader's wish, as far as the browser lets it be: permission can be taken away in its own settings. */
async function isWanted(): Promise<boolean> {
  if (!(await weeklyNotice.getValue())) return false;
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/**
 * Tells last week's figures if this week they have not been told yet. A week in which nothing was read is passed over in
 * silence. A clock that was set back tells an older week again, rather than falling silent until it has caught up.
 */
export async function tellWeek(figuresOf: FiguresOf, now: number): Promise<void> {
  const begins = mondayOf(now);
  const monday = dayOf(begins);
  if (!(await isWanted()) || now < begins + MORNING || (await weekTold.getValue()) === monday) return;
  const figures = await figuresOf(mondayOf(now, -1), begins);
  if (figures.articles > 0) {
    await loadInterfaceLanguage();
    await browser.notifications.create(NAME, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icons/icon-128.png'),
      title: t('notice_title'),
      message: noticeOf(figures),
    });
  }
  await weekTold.setValue(monday);
}

/**
 * Looks now and then whether there is something to tell, as long as the reader wants it; a click on the notification
 * opens the week's page. Call it at every start of the background, before anything is awaited.
 */
export function listenToNotices(figuresOf: FiguresOf, now: () => number): void {
  // A look that fails, for want of a history or of a permission, is made again.
  const look = () => void tellWeek(figuresOf, now()).catch(() => {});
  const arrange = async () => {
    if (!(await isWanted())) await browser.alarms.clear(NAME);
    // Made anew at every start, it would itself be what starts the background again, minute by minute.
    else if (!(await browser.alarms.get(NAME))) {
      await browser.alarms.create(NAME, { delayInMinutes: 1, periodInMinutes: EVERY });
    }
  };
  const listenToClicks = () => {
    // The interface is there once the permission is given.
    if (browser.notifications && !browser.notifications.onClicked.hasListener(open)) {
      browser.notifications.onClicked.addListener(open);
    }
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) look();
  });
  listenToClicks();
  browser.permissions.onAdded.addListener(listenToClicks);
  const arrangeAgain = () => void arrange().catch(() => {});
  browser.permissions.onRemoved.addListener(arrangeAgain);
  weeklyNotice.watch(arrangeAgain);
  // Firefox forgets alarms when it ends.
  arrangeAgain();
}

function open(name: string): void {
  if (name !== NAME) return;
  void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/week' as '/dashboard.html') });
  void browser.notifications.clear(name);
}

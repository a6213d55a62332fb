import { expect } from '@playwright/test';
import { until } from '@/scripts/browser/wait';
import { keepVisits } from '@/tests/keep-visits';
import { madeVisits } from '@/tests/made-history';
import type { Driver, OwnPage } from './driver';
import type { StageTest } from './stage';
import { aWhile } from './stories';

/** A notification as the reader sees it. */
export interface Seen {
  title: string;
  message: string;
}

/** What differs between browsers: how they start, and what their notifications let a test see and do. */
export interface Notices {
  /** A browser of its own, in which it is about noon, and in which the question about notifications is answered with yes. */
  launch(env: Record<string, string>): Promise<Driver>;
  /** Called before anything is told. */
  watch(driver: Driver): Promise<void>;
  /** What was told last; null: nothing. */
  seen(driver: Driver): Promise<Seen | null>;
  click(driver: Driver): Promise<void>;
}

/** A time zone in which it is now about noon: on a Monday nothing is told before nine. */
function noon(): string {
  const ahead = 12 - new Date().getUTCHours();
  // The sign of these names is turned round: `Etc/GMT-5` is five hours ahead.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Gives the browser's own API its name, and the week its beginning. */
const PAGE = `const api = globalThis.browser?.runtime?.id ? browser : chrome;`;
const monday = (weeks: number) => `(() => {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - ((now.getDay() + 6) % 7) + 7 * ${weeks}).getTime();
})()`;

/** Has the alarm ring now. In a week that has been told it would say nothing: that is forgotten first. */
const ring = (page: OwnPage) =>
  page.evaluate(`(async () => {
    ${PAGE}
    await api.storage.local.set({ weekTold: '' });
    await api.alarms.create('week', { when: Date.now() + 50 });
  })()`);
const alarms = (page: OwnPage) =>
  page.evaluate<string[]>(`(async () => { ${PAGE} return (await api.alarms.getAll()).map(({ name }) => name); })()`);
/** Names of notifications that are shown; none where the permission is not given: the browser lets nobody ask then. */
const known = (page: OwnPage) =>
  page.evaluate<string[]>(`(async () => {
    ${PAGE}
    if (!(await api.permissions.contains({ permissions: ['notifications'] }))) return [];
    return Object.keys(await api.notifications.getAll());
  })()`);
const told = (page: OwnPage) =>
  page.evaluate<string>(`(async () => { ${PAGE} return (await api.storage.local.get('weekTold')).weekTold; })()`);

/** The settings page, with its switch for the notification by the words beside it. */
async function openSwitch(driver: Driver): Promise<OwnPage> {
  const page = await driver.openOwn('options.html');
  await page.evaluate(`(async () => {
    ${PAGE}
    const words = api.i18n.getMessage('options_notice');
    const label = [...document.querySelectorAll('label.switch')].find((one) => one.innerText.startsWith(words));
    label.querySelector('input').id = 'the-switch';
  })()`);
  return page;
}

/** The weekly notification, from its switch to the page that it opens. */
export function tellOfWeek(test: StageTest, { launch, watch, seen, click }: Notices): void {
  test('last week’s figures come in a notification, to those who asked; a click opens the week', async () => {
    const driver = await launch({ TZ: noon() });
    try {
      const page = await openSwitch(driver);
      const [start, end] = [await page.evaluate<number>(monday(-1)), await page.evaluate<number>(monday(0))];
      const visits = madeVisits(60, { end, days: (end - start) / 86_400_000 });
      await keepVisits(driver, visits);
      const filter = { from: start, to: end };
      const { articles, estimated } = await driver.ask('history:figures', { filter, unit: 'week', minimum: 10 });
      expect([articles, estimated.interval]).toEqual([new Set(visits.map(({ url }) => url)).size, expect.anything()]);

      // Off, as it is at first: nothing rings of itself, and what rings says nothing.
      expect(await page.evaluate(`document.querySelector('#the-switch').checked`)).toBe(false);
      expect(await alarms(page)).not.toContain('week');
      await ring(page);
      await aWhile();
      expect([await known(page), await seen(driver)]).toEqual([[], null]);

      await page.click('#the-switch');
      await until(
        'the alarm',
        () => alarms(page),
        (names) => names.includes('week'),
      );
      expect(await told(page)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      await watch(driver);
      await ring(page);
      const notice = await until('the notification', () => seen(driver), Boolean);
      const numbers = [articles, estimated.k, estimated.n].map(String);
      for (const number of numbers) expect(notice?.message).toMatch(new RegExp(`\\b${number}\\b`));
      expect(notice?.title).toBe(
        await page.evaluate(`(() => { ${PAGE} return api.i18n.getMessage('notice_title'); })()`),
      );
      expect(await known(page)).toEqual(['week']);

      await click(driver);
      await until(
        'the notification is gone',
        () => known(page),
        (ids) => ids.length === 0,
      );
      const address = `(async () => { ${PAGE} return (await api.tabs.query({})).map(({ url }) => url); })()`;
      await until(
        'the week’s page',
        () => page.evaluate<string[]>(address),
        (urls) => urls.some((url) => /dashboard\.html#\/week$/.test(url)),
      );
      const words = await driver.inOwnPage<string>('dashboard.html#/week', WEEK);
      for (const number of numbers) expect(words).toMatch(new RegExp(`\\b${number}\\b`));

      // Off again.
      await page.click('#the-switch');
      await until(
        'no alarm',
        () => alarms(page),
        (names) => !names.includes('week'),
      );
      await ring(page);
      await aWhile();
      expect(await known(page)).toEqual([]);
      expect(driver.foreignRequests()).toEqual([]);
    } finally {
      await driver.close();
    }
  });
}

/** The words on last week below their heading, whose dates are numbers too, once they are there. */
const WEEK = `(async () => {
  const section = () => document.querySelector('main > section:nth-of-type(2) > ul')?.innerText;
  for (let tries = 0; tries < 100 && !section(); tries += 1) await new Promise((wait) => setTimeout(wait, 100));
  return section();
})()`;

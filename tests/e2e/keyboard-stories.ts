import { expect } from '@playwright/test';
import { until } from '@/scripts/browser/wait';
import { keepVisits } from '@/tests/keep-visits';
import { madeVisits } from '@/tests/made-history';
import type { Key, OwnPage } from './driver';
import type { StageTest } from './stage';

/** What has the keyboard: a name, whether one sees it, where it is. Null: nothing in the page. */
interface Focus {
  name: string;
  tag: string;
  seen: boolean;
  inDialog: boolean;
  top: number;
}

/** An outline is drawn on the element, or for it on what stands for it: a label's words, or the label round it. */
const FOCUS = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const outlined = (one) => one && getComputedStyle(one).outlineStyle !== 'none';
  return {
    name: (at.getAttribute('aria-label') ?? at.closest('label')?.innerText ?? at.innerText ?? '').trim(),
    tag: at.localName,
    seen: [at, at.nextElementSibling, at.parentElement].some(outlined),
    inDialog: at.closest('dialog') !== null,
    top: Math.round(at.getBoundingClientRect().top + scrollY),
  };
})()`;
/** Controls that the Tab key must reach; of a group of radio buttons one is enough. */
const CONTROLS = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, summary')];
  const shown = all.filter((one) => !one.disabled && one.getClientRects().length > 0 && one.checkVisibility());
  const radios = shown.filter((one) => one.type === 'radio');
  return shown.length - radios.length + new Set(radios.map(({ name }) => name)).size;
})()`;

const focus = (page: OwnPage) => page.evaluate<Focus | null>(FOCUS);
const words = (page: OwnPage, key: string) =>
  page.evaluate<string>(`(globalThis.browser?.runtime?.id ? browser : chrome).i18n.getMessage('${key}')`);

/** Presses a key until what has the keyboard is good. */
async function walk(page: OwnPage, good: (at: Focus) => boolean, key: Key = 'Tab'): Promise<Focus> {
  const passed: string[] = [];
  for (let steps = 0; steps < 120; steps += 1) {
    const at = await focus(page);
    if (at && good(at)) return at;
    passed.push(at?.name ?? '-');
    await page.press(key);
  }
  throw new Error(`the keyboard did not get there; it passed ${passed.join(' | ')}`);
}

/** The dashboard with nothing but a keyboard. */
export function tellOfKeyboard(test: StageTest): void {
  test('every control of the dashboard is reached by Tab, seen, and in order', async ({ stage: { driver } }) => {
    await driver.ask('history:clear', undefined);
    await keepVisits(driver, madeVisits(300, { end: Date.now(), days: 60 }));
    for (const section of ['overview', 'sites', 'files']) {
      const page = await driver.openOwn(`dashboard.html#/${section}`);
      await until('the section', () => page.evaluate<boolean>(`!document.querySelector('.loading')`), Boolean);
      const wanted = await page.evaluate<number>(CONTROLS);
      const reached: Focus[] = [];
      for (let at: Focus | null = null; reached.length < wanted; reached.push(at)) {
        await page.press('Tab');
        at = await focus(page);
        if (at === null) break;
      }
      expect(reached.length, section).toBe(wanted);
      expect(
        reached.filter(({ seen }) => !seen).map(({ name }) => name),
        section,
      ).toEqual([]);
      // Down the page; what stands in one line may lie a little higher or lower, and of two columns one comes after the other.
      const back = reached.filter(({ top }, at) => top < (reached[at - 1]?.top ?? 0) - 700);
      expect(
        back.map(({ name }) => name),
        section,
      ).toEqual([]);
      await page.close();
    }
  });

  test('sorting, filtering and deleting need no mouse, and the keyboard never loses its place', async ({
    stage: { driver },
  }) => {
    await driver.ask('history:clear', undefined);
    await keepVisits(driver, madeVisits(300, { end: Date.now(), days: 60 }));
    const page = await driver.openOwn('dashboard.html#/overview');
    const said = (selector: string) =>
      page.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`);

    const sites = await words(page, 'nav_sites');
    await walk(page, ({ name, tag }) => tag === 'a' && name === sites);
    await page.press('Enter');
    await until('the sites', () => said('.sites-table caption'), Boolean);
    expect(await page.evaluate('document.title')).toContain(sites);

    const language = await words(page, 'filter_language');
    await walk(page, ({ name, tag }) => tag === 'select' && name.startsWith(language));
    expect(await said('output.unseen')).toBe('');
    const told: string[] = [];
    for (const _ of ['one language', 'another']) {
      await page.press('ArrowDown');
      const code = await page.evaluate<string>(`document.activeElement.value`);
      const filter = { language: code === 'none' ? null : code };
      const { articles } = await driver.ask('history:figures', { filter, unit: 'month' });
      // Everything that is said, the first words too: those of the filter before would be wrong.
      const words = await until(
        'what passes is said',
        () => said('output.unseen'),
        (text) => text !== '' && text !== told.at(-1),
      );
      expect(words.match(/\d+/g)).toEqual([String(articles)]);
      told.push(words);
    }

    const articles = await words(page, 'table_articles');
    await walk(page, ({ name, tag }) => tag === 'button' && name.startsWith(articles));
    const sorted = `document.querySelector('th[aria-sort]')?.getAttribute('aria-sort')`;
    expect(await page.evaluate(sorted)).toBe('descending');
    await page.press('Enter');
    await until(
      'the other order',
      () => page.evaluate<string>(sorted),
      (order) => order === 'ascending',
    );
    await page.close();

    const history = await driver.openOwn('dashboard.html#/history');
    await until(
      'the list',
      () => history.evaluate<number>(`document.querySelectorAll('.virtual .what').length`),
      Boolean,
    );
    const before = await driver.ask('history:count', {});
    const select = (await words(history, 'history_select')).split('$')[0]?.split(/[“:]/)[0]?.trim() ?? '';
    await walk(history, ({ name, tag }) => tag === 'input' && select !== '' && name.startsWith(select));
    await history.press('Space');
    const remove = (await words(history, 'history_delete_selected')).split(/[(（]/)[0]?.trim() ?? '';
    const onRemove = ({ name }: Focus) => name.startsWith(remove);
    await walk(history, onRemove, 'Shift+Tab');

    await history.press('Enter');
    const [cancel, yes] = [await words(history, 'confirm_cancel'), await words(history, 'confirm_delete')];
    await until(
      'the question',
      () => focus(history),
      (at) => at?.inDialog === true,
    );
    await history.press('Tab');
    expect(await focus(history)).toMatchObject({ name: yes, inDialog: true, seen: true });
    // Nothing of the page behind takes the keyboard; further on lies only the browser's own.
    await history.evaluate(`document.querySelector('.tools input').focus()`);
    expect(await focus(history)).toMatchObject({ name: yes, inDialog: true });
    await history.press('Escape');
    await until(
      'back where it came from',
      () => focus(history),
      (at) => at !== null && onRemove(at),
    );
    await until('no question', () => history.evaluate<boolean>(`!document.querySelector('dialog')`), Boolean);
    expect(await driver.ask('history:count', {})).toBe(before);

    await history.press('Enter');
    const asked = await until(
      'the question again',
      () => focus(history),
      (at) => at?.inDialog === true,
    );
    expect(asked?.name).toBe(cancel);
    await walk(history, ({ name, inDialog }) => inDialog && name === yes);
    await history.press('Enter');
    await until(
      'one visit less',
      () => driver.ask('history:count', {}),
      (count) => count === before - 1,
    );
    const search = await words(history, 'history_search');
    await until(
      'a place for the keyboard',
      () => focus(history),
      (at) => at?.name === search,
    );
    await history.close();
    await driver.ask('history:clear', undefined);
  });

  test('a long list is walked through row by row, each with its place in the whole', async ({ stage: { driver } }) => {
    await driver.ask('history:clear', undefined);
    await keepVisits(driver, madeVisits(3_000, { end: Date.now(), days: 60 }));
    const page = await driver.openOwn('dashboard.html#/history');
    await until('the list', () => page.evaluate<number>(`document.querySelectorAll('.virtual .what').length`), Boolean);
    await walk(page, ({ tag, name }) => tag === 'input' && name !== '' && !/search/i.test(name) && name.length > 20);
    const place = `Number(document.activeElement.closest('li')?.getAttribute('aria-posinset'))`;
    expect(await page.evaluate(`document.activeElement.closest('li').getAttribute('aria-setsize')`)).toBe('3000');
    const first = await page.evaluate<number>(place);
    const places: number[] = [];
    // A row has three controls: further than what was drawn at first.
    for (let steps = 0; steps < 105; steps += 1) {
      await page.press('Tab');
      places.push(await page.evaluate<number>(place));
    }
    expect(places.at(-1)).toBe(first + 35);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const inSight = `(() => { const { top, bottom } = document.activeElement.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()`;
    expect(await page.evaluate(inSight)).toBe(true);
    await page.close();
    await driver.ask('history:clear', undefined);
  });
}

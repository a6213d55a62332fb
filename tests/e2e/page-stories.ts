import { expect } from '@playwright/test';
import { articlePage } from '@/scripts/browser/article-page';
import { until } from '@/scripts/browser/wait';
import type { StageTest } from './stage';
import { aWhile, pillIn, verdictIn } from './stories';
import { english } from './texts';

/** What a web page notices of Headwater, and what it can do to it, told once for every browser. */
export function tellOfPages(test: StageTest): void {
  test('the page is left as it was, but for one element', async ({ stage: { driver, server } }) => {
    const html = articlePage(english).replace('</head>', `<script>${SPY}</script></head>`);
    const tab = await driver.open(server.put('/unchanged', html));
    await verdictIn(driver, tab);
    await pillIn(tab);
    expect(await tab.evaluate('spy.added')).toEqual(['HEADWATER-BADGE']);
    expect(await tab.evaluate('spy.other')).toEqual([]);
    expect(await tab.evaluate(`document.querySelector('headwater-badge').outerHTML`)).toBe(
      '<headwater-badge></headwater-badge>',
    );
    expect(await tab.evaluate(`document.querySelector('headwater-badge').shadowRoot`)).toBeNull();
    expect(await tab.evaluate('document.documentElement.scrollHeight === spy.height')).toBe(true);
    expect(await tab.evaluate(`spy.globals()`)).toEqual([]);
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  test('a hostile page can neither click the badge nor read it', async ({ stage: { driver, server } }) => {
    const tab = await driver.open(server.put('/hostile', articlePage(english)));
    await pillIn(tab);
    await tab.evaluate(`(() => {
      const host = document.querySelector('headwater-badge');
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
      host.click();
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    })()`);
    await aWhile();
    expect((await tab.badge())?.card).toBeNull();
    expect(await tab.evaluate(`document.body.innerText.includes('AI')`)).toBe(false);
    await tab.clickBadge();
    await until(
      'the card',
      () => tab.badge(),
      (seen) => seen?.card !== null,
    );
    expect(await tab.evaluate(`document.querySelector('headwater-badge').shadowRoot`)).toBeNull();
    await tab.close();
  });
}

/** Notes all that is done to the page once it is parsed. */
const SPY = `
const known = new Set(Object.getOwnPropertyNames(window));
window.spy = {
  added: [],
  other: [],
  height: 0,
  globals: () => Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && name !== 'spy'),
};
addEventListener('DOMContentLoaded', () => {
  spy.height = document.documentElement.scrollHeight;
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      for (const node of addedNodes) spy.added.push(node.nodeName);
      for (const node of removedNodes) spy.other.push('removed ' + node.nodeName);
      if (type !== 'childList') spy.other.push(type + ' ' + target.nodeName + ' ' + attributeName);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
});`;

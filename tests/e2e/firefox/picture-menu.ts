import { until } from '@/scripts/browser/wait';
import { clickNode } from './badge';
import type { Bidi } from './bidi';
import { asBrowser } from './private-window';

/** Opens the menu of the only picture of a page with the right button, and chooses the extension's entry in it. */
export async function chooseInPictureMenu(bidi: Bidi, context: string): Promise<void> {
  const { result } = await bidi.send<{ result: { sharedId: string } }>('script.evaluate', {
    expression: `document.querySelector('img')`,
    target: { context },
    awaitPromise: false,
  });
  await bidi.send('browsingContext.activate', { context });
  await clickNode(bidi, context, result.sharedId, 2);
  await until(
    'the entry in the menu',
    () =>
      asBrowser(bidi, CHOOSE)
        .then(() => true)
        .catch(() => false),
    (chosen) => chosen,
    { timeout: 10_000 },
  );
}

const CHOOSE = `(() => {
  const menu = document.getElementById('contentAreaContextMenu');
  const entry = [...menu.querySelectorAll('menuitem')].find((one) => /-menuitem-_check-picture$/.test(one.id));
  if (menu.state !== 'open' || !entry) throw new Error('not yet');
  menu.activateItem(entry);
})()`;

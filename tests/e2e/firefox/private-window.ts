import type { Bidi } from './bidi';

interface Tree {
  contexts: { context: string }[];
}

/** Opens a private window, which only the browser's own code can do, and a page in it. */
export async function openPrivateTab(bidi: Bidi, url: string): Promise<void> {
  const contexts = async () => (await bidi.send<Tree>('browsingContext.getTree')).contexts.map((one) => one.context);
  const before = new Set(await contexts());
  const chrome = await bidi.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  await bidi.send('script.evaluate', {
    expression: `new Promise((resolve) => {
      OpenBrowserWindow({ private: true }).addEventListener('load', () => resolve(), { once: true });
    })`,
    target: { context: chrome.contexts[0]?.context },
    awaitPromise: true,
  });
  const context = (await contexts()).find((one) => !before.has(one));
  await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
}

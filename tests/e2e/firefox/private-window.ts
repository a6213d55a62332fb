import { until } from '@/scripts/browser/wait';
import type { Bidi } from './bidi';

interface Tree {
  contexts: { context: string; url: string }[];
}

/** Runs an expression as the browser's own code, in its first window or in one that it opened; answers a text. */
export async function asBrowser(bidi: Bidi, expression: string, window = /browser\.xhtml/): Promise<string> {
  const tree = await bidi.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.contexts.find(({ url }) => window.test(url))?.context;
  if (context === undefined) throw new Error(`no window ${window}`);
  const target = { context };
  const answer = await bidi.send<{ type: string; result?: { value?: string } }>('script.evaluate', {
    expression,
    target,
    awaitPromise: true,
  });
  if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
  return answer.result?.value ?? '';
}

/** Lets an extension that is yet to be installed into private windows, as the switch on its details page does. */
export async function allowInPrivateWindows(bidi: Bidi, extensionId: string): Promise<void> {
  const module = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const permission = `{ permissions: ['internal:privateBrowsingAllowed'], origins: [] }`;
  await asBrowser(
    bidi,
    `ChromeUtils.importESModule('${module}').ExtensionPermissions.add('${extensionId}', ${permission})`,
  );
}

/** Opens a private window, which only the browser's own code can do, and a page in it. */
export async function openPrivateTab(bidi: Bidi, url: string): Promise<void> {
  const contexts = async () => (await bidi.send<Tree>('browsingContext.getTree')).contexts.map((one) => one.context);
  const before = new Set(await contexts());
  await asBrowser(bidi, 'void OpenBrowserWindow({ private: true })');
  const opened = await until(
    'the private window',
    async () => (await contexts()).filter((one) => !before.has(one)),
    (fresh) => fresh.length > 0,
  );
  const [referenceContext] = opened;
  // A tab of its own: the window's first one is still busy with its start page.
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab', referenceContext });
  // Not "complete": the new tab's own first page may end our navigation, and then no answer ever comes. Asked again
  // until the tab is there.
  await until(
    'the page in the private window',
    async () => {
      const tree = await bidi.send<Tree>('browsingContext.getTree', { root: context });
      if (tree.contexts[0]?.url !== url) await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
      return tree.contexts[0]?.url;
    },
    (at) => at === url,
    { every: 1_500 },
  );
}

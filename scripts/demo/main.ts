import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setInterfaceLanguage } from '@/lib/words';
import { articlePage } from '../browser/article-page';
import { type ChromiumWithExtension, launchChromium } from '../browser/chromium';
import { servePages } from '../browser/serve';
import { until } from '../browser/wait';
import { describe } from './describe';
import { fromLabelledTexts } from './labelled';
import { writtenByPeople } from './people';
import { photograph } from './photograph';
import { writtenByModel } from './written';

const USAGE = `npm run demo                      opens this demo's pages in Chromium with the extension
npm run demo -- --url URL         opens a page of yours (may be repeated)
npm run demo -- --file FILE       opens an HTML file of yours (may be repeated)
npm run demo -- --headed          shows the browser, and keeps it open
npm run demo -- --lang zh         shows the interface in Chinese`;

interface Visit {
  id: string;
  url: string;
  origin: string;
}

/** Opens each page, waits for its verdict, and says it in one line. */
async function visit(browser: ChromiumWithExtension, { id, url, origin }: Visit, pictures: string): Promise<boolean> {
  const start = Date.now();
  const { page, tabId } = await browser.open(url);
  const state = await until(
    `the verdict on ${url}`,
    () => browser.ask('tab:state', tabId),
    ({ phase }) => phase === 'done' || (phase === 'none' && Date.now() - start > 15_000),
    { timeout: 120_000 },
  ).catch(() => ({ phase: 'reading' as const, visitId: '' }));
  console.log(`${describe(url, state, Date.now() - start)} | ${origin}`);
  await photograph(browser, { page, tabId, id }, pictures);
  return state.phase === 'done' && state.stored === 'stored';
}

function hasScreen({ platform, env } = process): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** The demo: see USAGE. Answers 0 where every page got a verdict and is in the history. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string', multiple: true, default: [] },
      file: { type: 'string', multiple: true, default: [] },
      lang: { type: 'string', default: 'en' },
      headed: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.headed && !hasScreen()) {
    console.error('There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): run it without --headed.');
    return 2;
  }
  const root = process.cwd();
  const pictures = path.join(root, 'demo-output');
  await mkdir(pictures, { recursive: true });
  const server = await servePages();
  const visits: Visit[] = values.url.map((url, index) => ({ id: `url-${index + 1}`, url, origin: 'your page' }));
  for (const [index, file] of values.file.entries()) {
    const url = server.put(`/${encodeURIComponent(path.basename(file))}`, await readFile(file, 'utf8'));
    visits.push({ id: `file-${index + 1}`, url, origin: 'your file' });
  }
  if (visits.length === 0) {
    const texts = [
      ...(await writtenByPeople(path.join(root, '.setup/texts'))),
      ...(await writtenByModel(path.join(root, 'scripts/demo/pages'))),
      ...(await fromLabelledTexts(path.join(root, '../shared/data'))),
    ];
    for (const text of texts) visits.push({ ...text, url: server.put(`/${text.id}`, articlePage(text)) });
  }
  setInterfaceLanguage(values.lang);
  const browser = await launchChromium({
    extension: path.join(root, '.output/chrome-mv3'),
    headed: values.headed,
    language: values.lang === 'zh' ? 'zh-CN' : values.lang,
    ...(values.url.length > 0 ? { args: [] } : {}),
  });
  let stored = 0;
  for (const one of visits) if (await visit(browser, one, pictures)) stored += 1;
  await browser.own.reload();
  await browser.own.bringToFront();
  const count = await browser.ask('history:count', {});
  await browser.own.screenshot({ path: path.join(pictures, 'dashboard.png') });
  console.log(`\n${count} visits in the history, ${visits.length} pages opened. Screenshots: ${pictures}`);
  if (values.headed) {
    console.log('The browser stays open; close it to end the demo.');
    await new Promise((resolve) => browser.context.once('close', resolve));
  }
  await browser.close();
  await server.close();
  return stored === visits.length && count === stored ? 0 : 1;
}

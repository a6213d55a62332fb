import { globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { articlePage, type PageText } from '@/scripts/browser/article-page';
import { until } from '@/scripts/browser/wait';
import type { Driver, OwnPage } from './driver';
import type { StageTest } from './stage';
import { pillIn, verdictIn } from './stories';
import { chinese, english } from './texts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/own-model');
const HUB = 'https://huggingface.co';

/** Files of the tiny model, by their place in a chosen folder. */
type Files = Record<string, Buffer>;
const fixture = (name: string) => readFileSync(path.join(FIXTURES, name));
const bare = (): Files => ({
  'onnx/detector.onnx': fixture('model.onnx'),
  'tokenizer.json': fixture('tokenizer.json'),
});
const whole = (): Files => ({
  ...bare(),
  'config.json': fixture('config.json'),
  'tokenizer_config.json': fixture('tokenizer_config.json'),
});
const calibrated = (): Files => ({ ...whole(), 'model.json': fixture('calibrated.model.json') });

/** A text that the tiny model scores high: it says "machine" twice a sentence. */
const MACHINE = 'Every machine in this small workshop was built by hand, and every machine still runs well today. ';
const machine: PageText = { ...english, title: 'In the workshop', paragraphs: Array(3).fill(MACHINE.repeat(4)) };
/** A person's text and a model's, joined: the first half scores low, the second high. */
const mixed: PageText = {
  ...english,
  title: 'Two hands',
  paragraphs: [...english.paragraphs.slice(0, 3), ...Array(6).fill(MACHINE.repeat(4))],
};

/** Hands files to the folder chooser as the browser would after a choice. */
function choose(files: Files): string {
  const given = Object.entries(files).map(([name, data]) => [name, data.toString('base64')]);
  return `(() => {
    const input = [...document.querySelectorAll('.own-model input[type=file]')].find((one) => one.webkitdirectory);
    const files = ${JSON.stringify(given)}.map(([path, base64]) => {
      const file = new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], path.split('/').at(-1));
      Object.defineProperty(file, 'webkitRelativePath', { value: 'my-detector/' + path });
      return file;
    });
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    delete input.files;
  })()`;
}

const SECTION = `document.querySelector('.own-model').innerText`;

async function words(page: OwnPage, good: (text: string) => boolean): Promise<string> {
  return until('the settings', () => page.evaluate<string>(SECTION), good, { timeout: 45_000 });
}
const say = (page: OwnPage, key: string) => page.evaluate<string>(`chrome.i18n.getMessage('${key}')`);

async function bring(page: OwnPage, files: Files): Promise<string> {
  const [trying, checking] = [await say(page, 'own_trying'), await say(page, 'own_checking')];
  await page.evaluate(choose(files));
  await new Promise((resolve) => setTimeout(resolve, 200));
  return words(page, (text) => !text.includes(trying) && !text.includes(checking));
}

/** A browser of its own: a model that is brought changes what every other story sees. */
async function alone(launch: () => Promise<Driver>, play: (driver: Driver, page: OwnPage) => Promise<void>) {
  const driver = await launch();
  try {
    await play(driver, await driver.openOwn('options.html'));
  } finally {
    await driver.close();
  }
}

/** What a reader meets who brings a model of their own. */
export function tellOfOwnModel(test: StageTest, extension: string, launch: (folder: string) => Promise<Driver>): void {
  test('a model of one’s own gives scores without claims, until it brings thresholds', async ({
    stage: { server },
  }) => {
    await alone(
      () => launch(extension),
      async (driver, page) => {
        // Nobody said which answer means AI: the reader has to, before it is used.
        expect(await bring(page, bare())).toContain(await say(page, 'own_label'));
        await page.evaluate(`(() => {
          const select = document.querySelector('.own-model select');
          select.value = '1';
          select.dispatchEvent(new Event('change', { bubbles: true }));
        })()`);
        const shown = await words(page, (text) => text.includes('my-detector'));
        expect(shown).toContain(await say(page, 'own_calibration_none'));

        for (const text of [machine, chinese]) {
          const tab = await driver.open(server.put(`/own-${text.lang}`, articlePage(text)));
          const { verdict } = await verdictIn(driver, tab);
          expect(verdict).toMatchObject({ kind: 'unclear', reason: 'own-model-uncalibrated' });
          expect(verdict.versions.model).toMatch(/^own:my-detector@0#[\da-f]{8}$/);
          if (verdict.assessment.kind !== 'scored') throw new Error('not scored');
          expect(verdict.assessment.logit > 1).toBe(text === machine);
          await pillIn(tab);
          await tab.clickBadge();
          const open = await until('the card', tab.badge, (seen) => seen?.card !== null);
          const popup = await driver.inOwnPage<string>(`popup.html?tab=${tab.id}`, 'document.body.innerText');
          for (const said of [open?.card ?? '', popup]) {
            expect(said).toContain(await say(page, 'meaning_own_uncalibrated'));
            expect(said).toContain('my-detector');
            expect(said).not.toContain(await say(page, 'verdict_likely_ai'));
          }
          const [visit] = await driver.ask('history:list', { limit: 1 });
          expect(visit).toMatchObject({ kind: 'unclear', probability: null, versions: verdict.versions });
          await tab.close();
        }
        const ownWords = await say(page, 'history_own_model');
        const dashboard = await driver.openOwn('dashboard.html#history');
        await until(
          'the history',
          () => dashboard.evaluate<string>('document.body.innerText'),
          (text) => text.includes(ownWords),
        );
        await dashboard.close();

        const named = await bring(page, calibrated());
        expect(named).toContain('tiny-calibrated');
        const tab = await driver.open(server.put('/own-calibrated', articlePage(machine)));
        const { verdict } = await verdictIn(driver, tab);
        expect(verdict).toMatchObject({ kind: 'likely-ai', reason: 'score-above' });
        expect(verdict.versions.thresholds).toBe('made-up');
        expect(verdict.evidence[0]).toMatchObject({ code: 'own-score-above', values: ['2', '400', '1.8'] });
        await pillIn(tab);
        await tab.clickBadge();
        const open = await until('the card', tab.badge, (seen) => seen?.card !== null);
        expect(open?.card).toContain(await say(page, 'meaning_own_likely_ai'));
        expect(open?.card).not.toContain(await say(page, 'meaning_likely_ai'));
        await tab.close();

        // Off, and removed: the shipped model reads again.
        await page.click('.own-model [role=switch]');
        const off = await driver.open(server.put('/own-off', articlePage(machine)));
        expect((await verdictIn(driver, off)).verdict.versions.model).not.toMatch(/^own:/);
        await off.close();
        await page.click('.own-model dl ~ div .button');
        await page.click('.own-model dialog .strong');
        await words(page, (text) => !text.includes('tiny-calibrated'));
        expect(driver.foreignRequests()).toEqual([]);
      },
    );
  });

  test('an article of two hands is unclear, and the card shows its parts', async ({ stage: { server } }) => {
    await alone(
      () => launch(extension),
      async (driver, page) => {
        await bring(page, calibrated());
        const tab = await driver.open(server.put('/mixed', articlePage(mixed)));
        const { verdict } = await verdictIn(driver, tab);
        expect(verdict).toMatchObject({ kind: 'unclear', reason: 'passages-disagree' });
        await pillIn(tab);
        await tab.clickBadge();
        const card = (await until('the card', tab.badge, (seen) => seen?.card !== null))?.card ?? '';
        // The finding's words up to its first number.
        const finding = await page.evaluate<string>(
          `chrome.i18n.getMessage('evidence_passages_disagree', ['#', '#', '#'])`,
        );
        expect(card).toContain(finding.split('#')[0]);
        for (const key of ['card_passages_above', 'card_passages_below', 'card_passage_show']) {
          expect(card).toContain(await say(page, key));
        }
        expect(card).toContain('machine in this small');
        // The first button that the tab key reaches in the card shows the first passage that reads as AI-written.
        const before = await tab.evaluate<string>('document.body.outerHTML');
        expect(await tab.evaluate('scrollY')).toBe(0);
        await tab.press('Tab');
        await tab.press('Enter');
        await until(
          'the passage',
          () => tab.evaluate<number>('scrollY'),
          (y) => y > 400,
        );
        expect(await tab.evaluate<string>('document.body.outerHTML')).toBe(before);
        expect(tab.complaints).toEqual([]);
        await tab.close();
      },
    );
  });

  test('the settings say what is wrong with a model', async () => {
    await alone(
      () => launch(extension),
      async (_, page) => {
        const pointer = Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:1\n');
        const card = JSON.parse(calibrated()['model.json']?.toString() ?? '');
        const wrong: [string, Files][] = [
          ['no_model', { 'tokenizer.json': fixture('tokenizer.json') }],
          ['no_tokenizer', { 'a.onnx': fixture('model.onnx') }],
          ['pointer', { ...whole(), 'onnx/detector.onnx': pointer }],
          ['not_onnx', { ...whole(), 'onnx/detector.onnx': Buffer.from('no model') }],
          ['cannot_load', { ...whole(), 'onnx/detector.onnx': Buffer.from([8, 8, 58, 3, 1, 2, 3]) }],
          ['cannot_load', { ...whole(), 'tokenizer.json': Buffer.from('{"model":{}}') }],
          ['hash', { ...whole(), 'model.json': Buffer.from(JSON.stringify({ files: { 'a.onnx': '0'.repeat(64) } })) }],
          [
            'bad_thresholds',
            { ...whole(), 'model.json': Buffer.from(JSON.stringify({ ...card, thresholds: { version: '1' } })) },
          ],
        ];
        for (const [code, files] of wrong) {
          expect(await bring(page, files), code).toContain(await say(page, `own_problem_${code}`));
          expect(await page.evaluate(SECTION)).not.toContain('my-detector');
        }
      },
    );
  });

  test('a model comes from the hub only after the switch that names it', async ({ stage: { server } }) => {
    const hub = await serveHub({ ...calibrated(), 'onnx/model_quantized.onnx': fixture('model.onnx') });
    const copy = await withOtherHub(extension, hub.origin);
    try {
      await alone(
        () => launch(copy),
        async (driver, page) => {
          const before = await driver.open(server.put('/before', articlePage(english)));
          await verdictIn(driver, before);
          expect(await page.evaluate(`document.querySelector('.own-model form')`)).toBeNull();
          await driver.agreeToHost('http://127.0.0.1/*');
          await page.click('.own-model .switch:last-of-type [role=switch]');
          await until('the form', () => page.evaluate<boolean>(`!!document.querySelector('.own-model form')`), Boolean);
          expect(hub.asked).toEqual([]);

          const fetchNamed = async (id: string) => {
            await page.evaluate(`(() => {
              const input = document.querySelector('.own-model form input');
              input.value = '${id}';
              input.dispatchEvent(new Event('input', { bubbles: true }));
            })()`);
            await page.click('.own-model form button');
          };
          await fetchNamed('nobody/nothing');
          const missing = await say(page, 'own_problem_not_found');
          await words(page, (text) => text.includes(missing));

          await fetchNamed('someone/tiny');
          await words(page, (text) => text.includes('tiny-calibrated'));
          const asked = [...hub.asked];
          expect(asked.filter((one) => one.startsWith('/someone/')).length).toBeGreaterThan(3);
          expect(asked.every((one) => /^\/(?:someone\/tiny|nobody\/nothing)\/resolve\/main\/[\w./]+$/.test(one))).toBe(
            true,
          );

          // From here on its files are on this device: reading asks nobody.
          const tab = await driver.open(server.put('/from-hub', articlePage(machine)));
          const { verdict } = await verdictIn(driver, tab);
          expect(verdict).toMatchObject({ kind: 'likely-ai' });
          expect(verdict.versions.model).toMatch(/^own:tiny-calibrated@2\.0#/);
          expect(hub.asked).toEqual(asked);
          expect(driver.foreignRequests()).toEqual([]);
        },
      );
    } finally {
      await hub.close();
      await rm(copy, { recursive: true, force: true });
    }
  });
}

/** A hub on this machine with one model, `someone/tiny`; it notes what it was asked for. */
async function serveHub(files: Files) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    if (request.method === 'OPTIONS') {
      response.writeHead(204, headers).end();
      return;
    }
    asked.push(pathname);
    const data = files[pathname.replace('/someone/tiny/resolve/main/', '')];
    response.writeHead(data ? 200 : 404, headers).end(data);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on an IP port has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The same extension, with another address in the place of the hub's: in its settings page and in its manifest. */
async function withOtherHub(extension: string, origin: string): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'headwater-hub-'));
  await cp(extension, copy, { recursive: true });
  let changed = 0;
  for (const file of globSync('{manifest.json,chunks/options-*.js}', { cwd: copy })) {
    const place = path.join(copy, file);
    const text = await readFile(place, 'utf8');
    // A permission's pattern has no port.
    const other = text
      .replaceAll(/https:\/\/(?:huggingface\.co|\*\.huggingface\.co|\*\.hf\.co)\/\*/g, 'http://127.0.0.1/*')
      .replaceAll(HUB, origin);
    if (other !== text) changed += 1;
    await writeFile(place, other);
  }
  expect(changed).toBe(2);
  return copy;
}

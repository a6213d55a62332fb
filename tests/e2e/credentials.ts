import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { servePages } from '@/scripts/browser/serve';
import { until } from '@/scripts/browser/wait';
import type { Tab } from './driver';
import type { StageTest } from './stage';
import { pillIn, verdictIn } from './stories';

const fixture = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../fixtures/credentials', file));
/** Kept by the browser: what it did not keep is not read. */
const kept = (type: string) => ({ 'content-type': type, 'cache-control': 'max-age=600' });

/** An article page whose text stands as it was signed, in one element of paragraphs. */
function signedPage(file: string, more = ''): string {
  const text = fixture(file).toString();
  const paragraphs = text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n\n');
  const lang = file.includes('-zh') ? 'zh-CN' : 'en';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>The ferry</title></head><body><main><article>
    <h1>The ferry</h1>${more}<div>${paragraphs}</div></article></main></body></html>`;
}

const article = (more: string) => signedPage('text-signed-en.txt', more).replace(/\uFEFF[^<]*/u, '');
const HAS = (code: string) => (state: { verdict: { evidence: { code: string }[] } }) =>
  state.verdict.evidence.some((finding) => finding.code === code);

/** What signed credentials and the metadata of pictures make of a page, told once for every browser. */
export function tellOfCredentials(test: StageTest): void {
  for (const language of ['en', 'zh']) {
    test(`a text with a signed credential is taken at its signer’s word: ${language}`, async ({ stage }) => {
      const { driver, server } = stage;
      const tab = await driver.open(server.put(`/signed-${language}`, signedPage(`text-signed-${language}.txt`)));
      const { verdict } = await verdictIn(driver, tab, HAS('text-credential-ai-unknown-signer'));
      expect(verdict).toMatchObject({ kind: 'declared-ai', reason: 'credential-verified' });
      expect(verdict.evidence[0]?.credential?.top).toMatchObject({ signer: 'Text Signer', ai: 'full' });
      await until(
        'the amended badge',
        () => tab.badge(),
        (badge) => badge?.kind === 'declared-ai',
      );
      await tab.clickBadge();
      const open = await until(
        'the card',
        () => tab.badge(),
        (seen) => seen?.card?.includes('Text Signer') === true,
      );
      expect(open?.card).not.toContain('evidence_');
      const [visit] = await driver.ask('history:list', {});
      expect(visit).toMatchObject({ kind: 'declared-ai', reason: 'credential-verified' });
      expect(JSON.stringify(visit)).not.toContain('Text Signer');
      expect(tab.complaints).toEqual([]);
      await tab.close();
    });
  }

  for (const [kind, code, expected] of [
    ['changed', 'text-credential-changed', { kind: 'likely-ai', reason: 'credential-changed' }],
    ['truncated', 'text-credential-broken', {}],
    ['doubled', 'text-credential-several', {}],
  ] as const) {
    test(`a text whose credential is ${kind} is not verified`, async ({ stage: { driver, server } }) => {
      const tab = await driver.open(server.put(`/${kind}`, signedPage(`text-${kind}-en.txt`)));
      const { verdict } = await verdictIn(driver, tab, HAS(code));
      expect(verdict).toMatchObject(expected);
      expect(verdict.kind).not.toBe('declared-ai');
      await tab.close();
    });
  }

  test('pictures are a result of their own, and none moves the article’s', async ({ stage: { driver, server } }) => {
    const files = [
      'signed-generated.jpg',
      'signed-procedural.jpg',
      'signed-changed.jpg',
      'aigc-text.png',
      'unsigned.jpg',
    ];
    for (const file of files) {
      const type = file.endsWith('png') ? 'image/png' : 'image/jpeg';
      server.put(`/pictures/${file}`, { html: fixture(file), headers: kept(type) });
    }
    // A picture that calls itself something else, and one of another host.
    server.put('/pictures/wrong.jpg', { html: fixture('diffusion.png'), headers: kept('image/jpeg') });
    const other = await servePages();
    const elsewhere = other.put('/elsewhere.jpg', { html: fixture('unsigned.jpg'), headers: kept('image/jpeg') });
    const images = [...files, 'wrong.jpg'].map((file) => `<img src="/pictures/${file}">`);
    const plain = await driver.open(server.put('/without-pictures', article('')));
    const before = await verdictIn(driver, plain);
    await plain.close();
    const page = article(`${images.join('')}<img src="${elsewhere}">`);
    const tab = await driver.open(server.put('/with-pictures', page));
    const state = await verdictIn(driver, tab, HAS('picture-credential-ai-unknown-signer'));
    const found = state.verdict.evidence.filter(({ about }) => about === 'media').map(({ code }) => code);
    expect(found.sort()).toEqual([
      'picture-aigc',
      'picture-credential-ai-unknown-signer',
      'picture-credential-failed',
      'picture-credential-no-ai',
      'picture-parameters',
      'pictures-unchecked-other-host',
    ]);
    expect([state.verdict.kind, state.verdict.reason]).toEqual([before.verdict.kind, before.verdict.reason]);
    const [visit] = await driver.ask('history:list', {});
    expect(visit?.evidence.map(({ code }) => code)).not.toContain('pictures-unchecked-other-host');
    expect(driver.foreignRequests()).toEqual([]);
    expect(other.asked('/elsewhere.jpg')).toBe(1);
    await tab.close();
    await other.close();
  });

  test('a picture that the browser did not keep is not fetched again', async ({ stage: { driver, server } }) => {
    server.put('/pictures/fleeting.jpg', {
      html: fixture('signed-generated.jpg'),
      headers: { 'content-type': 'image/jpeg', 'cache-control': 'no-store' },
    });
    const tab = await driver.open(server.put('/fleeting', article('<img src="/pictures/fleeting.jpg">')));
    await verdictIn(driver, tab, HAS('pictures-unchecked-not-cached'));
    expect(server.asked('/pictures/fleeting.jpg')).toBe(1);
    await pillIn(tab);
    await tab.close();
  });

  test('pictures that come late are looked at when they come', async ({ stage: { driver, server } }) => {
    server.put('/pictures/late.jpg', { html: fixture('signed-generated.jpg'), headers: kept('image/jpeg') });
    const far =
      '<div style="height:20000px"></div><img src="/pictures/late.jpg" loading="lazy" width="48" height="32">';
    const tab = await driver.open(server.put('/late-picture', article('').replace('</article>', `${far}</article>`)));
    const first = await verdictIn(driver, tab);
    expect(first.verdict.evidence.filter(({ about }) => about === 'media')).toEqual([]);
    await tab.evaluate('scrollTo(0, 1e6)');
    const { verdict } = await verdictIn(driver, tab, HAS('picture-credential-ai-unknown-signer'));
    expect(verdict.kind).toBe(first.verdict.kind);
    await tab.close();
  });

  test('a page about AI that quotes what chat programs say stays quiet', async ({ stage: { driver, server } }) => {
    const quotes = [
      'A lesson: chat programs write “As an AI language model, I cannot browse the web” and [cite_start] and leave',
      'turn0search0, :contentReference[oaicite:0]{index=0}, “作为一个AI语言模型” and “本文由AI生成” behind.',
    ].join(' ');
    const page = article(`<p>${quotes}</p><pre>&lt;|im_end|&gt; grok_card</pre>`).replaceAll(
      'The ferry<',
      'What ChatGPT leaves behind<',
    );
    const tab = await driver.open(server.put('/about-ai', page));
    const { verdict } = await verdictIn(driver, tab);
    expect(verdict.evidence.filter(({ where }) => where !== undefined)).toEqual([]);
    await tab.close();
  });

  test('a page’s own worker sees no request of ours', async ({ stage: { driver } }) => {
    // A server of its own: the worker would follow every other story on this one.
    const server = await servePages();
    const worker = `let seen = [];
      addEventListener('install', () => skipWaiting());
      addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      addEventListener('fetch', (event) => {
        if (event.request.url.endsWith('/seen')) return event.respondWith(new Response(JSON.stringify(seen)));
        seen.push(new URL(event.request.url).pathname);
        event.respondWith(fetch(event.request.url));
      });`;
    server.put('/worker.js', { html: worker, headers: { 'content-type': 'text/javascript' } });
    server.put('/fleeting.jpg', {
      html: fixture('signed-generated.jpg'),
      headers: { 'content-type': 'image/jpeg', 'cache-control': 'no-store' },
    });
    const tab = await driver.open(server.put('/page', article('<img src="/fleeting.jpg">')));
    await verdictIn(driver, tab, HAS('pictures-unchecked-not-cached'));
    await tab.evaluate(
      `navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => 0)`,
    );
    const before = await driver.ask('tab:state', tab.id);
    await tab.reload();
    const isUnchecked = ({ code }: { code: string }) => /^pictures-unchecked-(?:not-cached|page-worker)$/.test(code);
    await verdictIn(
      driver,
      tab,
      (state) =>
        state.verdict.evidence.some(isUnchecked) && before.phase === 'done' && state.visitId !== before.visitId,
    );
    const seen = await tab.evaluate<string[]>(`fetch('/seen').then((answer) => answer.json())`);
    expect(seen.filter((address) => address === '/fleeting.jpg')).toHaveLength(1);
    expect(server.asked('/fleeting.jpg')).toBe(2);
    await tab.close();
    await server.close();
  });

  /** Opens the card, and presses its button for the site's answer: the second of the two at its end. */
  async function askTheSite(tab: Tab): Promise<void> {
    await pillIn(tab);
    await tab.clickBadge();
    await until(
      'the card',
      () => tab.badge(),
      (seen) => seen?.card !== null,
    );
    for (const key of ['Tab', 'Tab', 'Enter'] as const) await tab.press(key);
  }

  for (const [file, code, kind] of [
    ['page-inline.html', 'page-credential-ai-unknown-signer', 'declared-ai'],
    ['page-inline-changed.html', 'page-credential-changed', 'likely-ai'],
  ] as const) {
    test(`the site’s answer is checked on the reader’s click alone: ${file}`, async ({ stage: { driver, server } }) => {
      // Asked again, as a site without a cache is: what is checked are the bytes of the second answer.
      const headers = { 'cache-control': 'no-store' };
      const tab = await driver.open(server.put(`/${file}`, { html: fixture(file), headers }));
      await verdictIn(driver, tab);
      expect(server.asked(`/${file}`)).toBe(1);
      await askTheSite(tab);
      const { verdict } = await verdictIn(driver, tab, HAS(code));
      expect(verdict.kind).toBe(kind);
      expect(server.asked(`/${file}`)).toBe(2);
      await tab.close();
    });
  }

  test('a header of the site’s answer is read on the reader’s click', async ({ stage: { driver, server } }) => {
    const headers = {
      'ai-disclosure': 'mode=ai-originated, model="example"',
      link: '</missing.c2pa>; rel="c2pa-manifest"',
    };
    const tab = await driver.open(server.put('/headers', { html: article(''), headers }));
    await verdictIn(driver, tab);
    await askTheSite(tab);
    const { verdict } = await verdictIn(driver, tab, HAS('header-generated'));
    expect(verdict).toMatchObject({ kind: 'declared-ai', reason: 'page-declares' });
    expect(verdict.evidence.map(({ code }) => code)).toContain('page-credential-broken');
    expect(server.asked('/missing.c2pa')).toBe(1);
    await tab.close();
  });

  test('bytes made to harm do not: the text gets its verdict all the same', async ({ stage: { driver, server } }) => {
    const signed = fixture('signed-generated.jpg');
    const broken = Buffer.from(signed);
    // The store's boxes now claim lengths that they don't have.
    const box = broken.indexOf('jumb');
    broken.fill(0xff, box - 4, box);
    broken.fill(0x7f, box + 40, box + 400);
    const huge = Buffer.concat([signed, Buffer.alloc(9 * 1024 * 1024)]);
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const headers = kept('image/jpeg');
    server.put('/pictures/broken.jpg', { html: broken, headers });
    server.put('/pictures/huge.jpg', { html: huge, headers });
    server.put('/pictures/bomb.svg', { html: bomb, headers: { ...kept('image/svg+xml'), 'content-encoding': 'gzip' } });
    const selectors = `<p>a\uFEFF${'\u{E0133}'.repeat(10_000)}b</p>`;
    const images = ['broken.jpg', 'huge.jpg', 'bomb.svg'].map((name) => `<img src="/pictures/${name}">`).join('');
    const tab = await driver.open(server.put('/harm', article(images + selectors)));
    const { verdict } = await verdictIn(driver, tab, HAS('pictures-unchecked-too-large'));
    expect(verdict.assessment.kind).toBe('scored');
    const media = verdict.evidence.filter(({ about }) => about === 'media');
    expect(media.every(({ strength }) => strength === 'context' || strength === 'weak')).toBe(true);
    expect(tab.complaints.filter((line) => /headwater|extension/i.test(line))).toEqual([]);
    await tab.close();
  });
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { servePages } from '@/scripts/browser/serve';
import { until } from '@/scripts/browser/wait';
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
}

// @vitest-environment node
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { Verdict } from '@/lib/domain';
import { createCorpus } from './corpus';
import { decodePage } from './read-html';
import { readTexts } from './read-texts';
import type { TextItem } from './text-item';

const NEWS = readFileSync('tests/fixtures/pages/news-en.html', 'utf8');
const NEWS_ZH = readFileSync('tests/fixtures/pages/news-zh.html', 'utf8');
const LOGIN = readFileSync('tests/fixtures/pages/login.html', 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'score-'));
});
const put = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
async function items(name = ''): Promise<TextItem[]> {
  const found: TextItem[] = [];
  for await (const item of readTexts(path.join(folder, name))) found.push(item);
  return found;
}

/** An HTTP answer as an archive keeps it. */
async function answer(
  url: string,
  body: string | Uint8Array,
  { status = 'HTTP/1.1 200 OK', type = 'text/html; charset=utf-8', record = 'response' as const } = {},
) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const made = WARCRecord.create(
    {
      url,
      date: '2026-03-02T12:00:00Z',
      type: record,
      statusline: status,
      httpHeaders: { 'Content-Type': type },
      warcHeaders: {},
    },
    (async function* () {
      yield bytes;
    })(),
  );
  return WARCSerializer.serialize(made, { gzip: false });
}

describe('a folder', () => {
  it('is read in the order of its paths, each file in its own way', async () => {
    await mkdir(path.join(folder, 'b'));
    put('c.html', NEWS);
    put('b/a.jsonl', '{"id": 1, "text": "one", "url": "https://a.example/"}\n{"id": 2, "text": "two"}\n');
    put('a.txt', 'plain words');
    put('d.png', 'not read');
    const found = await items();
    expect(found.map(({ id }) => id)).toEqual(['a.txt', 1, 2, 'c.html']);
    expect(found[0]).toMatchObject({ passages: ['plain words'], url: null, page: false });
    expect(found[1]).toMatchObject({ passages: ['one'], url: 'https://a.example/' });
    expect(found[3]).toMatchObject({ title: 'Lowmoor ferry to run again from Monday', page: true });
    expect(found[3]).toHaveProperty('url', expect.stringMatching(/^https:\/\/www\.courier\.example\//));
  });
  it('goes on after a file that can’t be read', async () => {
    put('a.jsonl.gz', 'this is not gzip');
    put('b.jsonl', '{"id": 2}\n[]\n{"id": 3, "text": "three"}\n');
    expect(await items()).toMatchObject([
      { id: 'a.jsonl.gz', error: expect.stringMatching(/header/) },
      { id: 2, error: 'the line has no "text", or it is not a string' },
      { id: null, error: 'the line is not a JSON object' },
      { id: 3, passages: ['three'] },
    ]);
  });
});

describe('a page', () => {
  it('without an article is told as that', async () => {
    put('login.html', LOGIN);
    expect(await items()).toEqual([{ id: 'login.html', url: null, noArticle: true }]);
  });
  it('that a browser saved names its address', async () => {
    put('x.html', `<!-- saved from url=(0029)https://paper.example/story?sid=7 -->${NEWS_ZH}`);
    expect((await items())[0]).toMatchObject({ url: 'https://paper.example/story' });
  });
  it('too long to be an article is refused', async () => {
    put('x.html', `<p>${'x'.repeat(5_000_001)}`);
    expect((await items())[0]).toMatchObject({ error: expect.stringMatching(/longer/) });
  });
  it('runs nothing', async () => {
    put(
      'x.html',
      `<script>globalThis.ran = true; process.exit(9)</script><img src="https://x.invalid/" onerror="globalThis.ran = true">${NEWS}`,
    );
    await items();
    expect(globalThis).not.toHaveProperty('ran');
  });
  it.each([
    ['utf-8', 'text/html', [0xe6, 0xb2, 0xb3]],
    ['gbk of the header', 'text/html; charset=gbk', [0xba, 0xd3]],
    ['gb18030 of the page', '', [...new TextEncoder().encode('<meta charset="gb18030">'), 0xba, 0xd3]],
    ['utf-16 of its mark', '', [0xff, 0xfe, 0xb3, 0x6c]],
    ['an encoding that is none', 'text/html; charset=klingon', [0xe6, 0xb2, 0xb3]],
  ])('is decoded from %s', (_, type, bytes) => {
    expect(decodePage(new Uint8Array(bytes), type).at(-1)).toBe('河');
  });
});

describe('a web archive', () => {
  it.each([
    ['plain', 'x.warc', (bytes: Uint8Array) => bytes],
    ['gzip, record by record', 'x.warc.gz', (bytes: Uint8Array) => gzipSync(bytes)],
  ])('%s: whole HTML answers, and nothing else', async (_, name, pack) => {
    const records = await Promise.all([
      answer('https://a.example/1', NEWS),
      answer('https://a.example/2', LOGIN),
      answer('https://a.example/3', NEWS, { status: 'HTTP/1.1 404 Not Found' }),
      answer('https://a.example/4', '{}', { type: 'application/json' }),
      answer('https://b.example/5', NEWS_ZH),
    ]);
    put(name, Buffer.concat(records.map(pack)));
    const found = await items(name);
    expect(found.map(({ id }) => id)).toEqual(['https://a.example/1', 'https://a.example/2', 'https://b.example/5']);
    expect(found[1]).toHaveProperty('noArticle');
    expect(found[2]).toMatchObject({ page: true, at: Date.parse('2026-03-02T12:00:00Z') });
  });
  it.each([
    [
      'in its gzip',
      'x.warc.gz',
      (first: Uint8Array, second: Uint8Array) => [gzipSync(first), gzipSync(second).subarray(0, 900)],
    ],
    ['in a record', 'x.warc', (first: Uint8Array, second: Uint8Array) => [first, second.subarray(0, 1500)]],
  ] as const)('that breaks off %s keeps what came before, and says so', async (_, name, cut) => {
    put(
      name,
      Buffer.concat(cut(await answer('https://a.example/1', NEWS_ZH), await answer('https://a.example/2', NEWS_ZH))),
    );
    const found = await items(name);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ id: 'https://a.example/1', page: true });
    expect(found.at(-1)).toMatchObject({ id: name, error: expect.stringMatching(/breaks off|unexpected end/) });
  });
  it.each([
    ['x.warc', Buffer.from('hello')],
    ['x.warc.gz', gzipSync('hello')],
    ['x.warc.gz', Buffer.from('hello')],
    ['x.warc', Buffer.from('')],
  ])('%s that is none says so', async (name, bytes) => {
    put(name, bytes);
    expect(await items(name)).toMatchObject([{ id: name, error: expect.any(String) }]);
  });
});

describe('the corpus lists', () => {
  const verdict = (kind: Verdict['kind']): Verdict => ({
    kind,
    reason: 'score-above',
    evidence: [],
    versions: { model: 'm', thresholds: 't' },
    assessment: {
      kind: 'unscored',
      reason: 'too-short',
      language: 'en',
      tokens: 0,
      versions: { model: '', thresholds: '' },
      detail: null,
    },
  });
  it('are written with the code of the exports', async () => {
    const corpus = createCorpus();
    const add = (id: string, url: string | null, kind: Verdict['kind']) =>
      corpus.add({ id, url, title: id, at: 5.5 }, verdict(kind));
    for (let index = 0; index < 12; index++) add('x', `https://mill.example/${index}?utm_source=x`, 'likely-ai');
    add('x', 'https://mill.example/other', 'no-strong-signs');
    add('x', 'https://notes.example/1', 'no-strong-signs');
    add('x', 'https://notes.example/2', 'unclear');
    // A crowd without addresses is no site.
    for (let index = 0; index < 12; index++) add(`text-${index}`, null, 'likely-ai');
    add('text-good', 'javascript:1', 'no-strong-signs');
    await corpus.write(path.join(folder, 'lists'), {});
    const lines = (name: string) =>
      readFileSync(path.join(folder, 'lists', name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): Record<string, unknown> => JSON.parse(line));
    const excluded = lines('exclude.jsonl');
    expect(excluded).toHaveLength(25);
    expect(excluded.filter(({ basis }) => basis === 'site').map(({ url }) => url)).toEqual([
      'https://mill.example/other',
    ]);
    expect(excluded[0]).toMatchObject({
      url: 'https://mill.example/0',
      site_k: 12,
      site_n: 13,
      first_read: '1970-01-01T00:00:00.005Z',
    });
    expect(lines('include.jsonl').map(({ url, site, site_n }) => [url, site, site_n])).toEqual([
      ['https://notes.example/1', 'notes.example', 2],
      ['text-good', '', 0],
    ]);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { articlePictures } from './article-pictures';
import { bytesOf, toBase64 } from './bytes';
import { mayCarryMarks } from './may-carry-marks';
import { pictureOnClick } from './picture-on-click';
import { createPlaces } from './places';
import { linkedManifests } from './response-on-click';
import { signedTexts } from './signed-texts';

const fixture = (file: string) =>
  readFileSync(path.join(import.meta.dirname, '../../tests/fixtures/credentials', file));
const bytes = (file: string) => new Uint8Array(fixture(file));

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('the pre-filter', () => {
  it.each([
    ...[
      'signed-generated.jpg',
      'signed-generated.png',
      'signed-generated.webp',
      'signed-changed.jpg',
      'remote-only.jpg',
    ],
    ...['iptc-generated.jpg', 'aigc-xmp.jpg', 'aigc-text.png', 'aigc-exif.jpg', 'aigc-possible.webp'],
    ...['diffusion.png', 'comfyui.png'],
  ])('lets %s through', (file) => expect(mayCarryMarks(bytes(file))).toBe(true));

  it('stops what carries nothing', () => {
    expect(mayCarryMarks(bytes('unsigned.jpg'))).toBe(false);
    expect(mayCarryMarks(new TextEncoder().encode('xx c2pa xx'))).toBe(false);
    expect(mayCarryMarks(new Uint8Array())).toBe(false);
  });

  it('knows the box of MP4 and AVIF by its bytes, those above 7F included', () => {
    const box = 'd8fec3d61b0e483c92975828877ec481'.match(/../g)?.map((hex) => Number.parseInt(hex, 16)) ?? [];
    expect(mayCarryMarks(Uint8Array.from([0, 0, 0, 24, ...box]))).toBe(true);
  });
});

it('gives up on a body that never ends, before it fills the memory', async () => {
  let given = 0;
  const endless = new ReadableStream({
    pull(controller) {
      given += 1;
      controller.enqueue(new Uint8Array(100_000));
    },
  });
  expect(await bytesOf(new Response(endless), 1_000_000)).toBe('too-large');
  expect(given).toBeLessThan(20);
  expect(await bytesOf(new Response(null))).toBe('unreadable');
});

it('makes base64 of large pictures', () => {
  const large = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
  expect(Buffer.from(toBase64(large), 'base64').equals(Buffer.from(large))).toBe(true);
});

function image(src: string, side = 48): HTMLImageElement {
  const element = document.createElement('img');
  element.src = src;
  for (const [key, value] of Object.entries({ complete: true, naturalWidth: side, naturalHeight: side })) {
    Object.defineProperty(element, key, { value });
  }
  return element;
}

describe('pictures of the article', () => {
  const own = (file: string) => new URL(file, document.location.href).href;
  const get = vi.fn(async (url: string, _: RequestInit) => {
    const file = url.split('/').at(-1) ?? '';
    if (file === 'gone.jpg') throw new TypeError('not in the cache');
    return new Response(bytes(file));
  });

  it('are read from what the browser kept, of the page’s own host, and from nowhere else', async () => {
    const article = document.createElement('article');
    const elsewhere = document.createElement('aside');
    elsewhere.append(image(own('/signed-part.jpg')));
    article.append(
      image(own('/signed-generated.jpg')),
      image(own('/signed-generated.jpg')),
      image(own('/unsigned.jpg')),
      image(own('/gone.jpg')),
      image(own('/iptc-generated.jpg'), 16),
      image('https://cdn.example/a.jpg'),
      image('data:image/png;base64,AAAA'),
    );
    document.body.append(article, elsewhere);
    const places = createPlaces();
    const { pictures, unchecked } = await articlePictures(article, places, get);
    expect(pictures.map(({ name }) => name)).toEqual(['signed-generated.jpg']);
    expect(places.find(pictures[0]?.place ?? -1)).toBe(article.firstElementChild);
    expect(unchecked).toEqual({ 'not-cached': 1, 'other-host': 1 });
    expect(get.mock.calls.map(([url]) => url.split('/').at(-1))).toEqual([
      'signed-generated.jpg',
      'unsigned.jpg',
      'gone.jpg',
    ]);
    for (const [, init] of get.mock.calls) {
      expect(init).toMatchObject({ cache: 'only-if-cached', mode: 'same-origin', redirect: 'error' });
    }
  });

  it('are left alone where the page’s own worker would be handed the request', async () => {
    vi.stubGlobal('exportFunction', () => {});
    vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
    const article = document.createElement('article');
    article.append(image(own('/signed-generated.jpg')));
    document.body.append(article);
    get.mockClear();
    expect((await articlePictures(article, createPlaces(), get)).unchecked).toEqual({ 'page-worker': 1 });
    expect(get).not.toHaveBeenCalled();
  });

  it('are counted where there are too many', async () => {
    const article = document.createElement('article');
    article.append(...Array.from({ length: 30 }, (_, at) => image(`https://cdn.example/${at}.jpg`)));
    document.body.append(article);
    const { unchecked } = await articlePictures(article, createPlaces(), get);
    expect(unchecked).toEqual({ 'other-host': 12, 'too-many': 18 });
  });
});

describe('a picture on a click', () => {
  it('of a host that does not let itself be read is not checked, and that is said', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('CORS');
    });
    const material = await pictureOnClick('https://cdn.example/a.jpg', document, createPlaces());
    expect([material.pictures, material.unchecked]).toEqual([[], { 'other-host': 1 }]);
  });
  it.each(['javascript:alert(1)', 'nonsense', 'file:///etc/passwd'])('is not fetched from %s', async (address) => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    expect((await pictureOnClick(address, document, createPlaces())).unchecked).toEqual({ unreadable: 1 });
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('a signed text', () => {
  const signed = fixture('text-signed-en.txt').toString();
  const passages = signed.split('\n\n');

  it('is handed over as it stands in each element around it', () => {
    document.body.innerHTML = `<main><h1>x</h1><div>${passages.map((one) => `<p>${one}</p>`).join('\n\n')}</div></main>`;
    const found = signedTexts(document.querySelector('div') ?? document.body, passages);
    expect(found?.holder.tagName).toBe('P');
    expect(found?.texts.map(({ covers }) => covers)).toEqual([false, true, true]);
    expect(found?.texts[1]?.text).toBe(signed);
  });

  it('in a comment beside the article is none of the article’s', () => {
    document.body.innerHTML = `<main><p>${'a plain article '.repeat(20)}</p></main><div>${signed}</div>`;
    expect(signedTexts(document.querySelector('p') ?? document.body, ['a plain article'])).toBeNull();
  });

  it('is not looked for among other hidden characters', () => {
    document.body.innerHTML = `<main><p>a\uFEFF${'\u{E0133}'.repeat(10_000)} ❤️</p></main>`;
    expect(signedTexts(document.body, ['a'])).toBeNull();
  });
});

it.each([
  ['<https://a.example/m>; rel="c2pa-manifest"', ['https://a.example/m']],
  ['</m>; rel=c2pa-manifest, </n>; rel="next c2pa-manifest"', ['/m', '/n']],
  ['</style.css>; rel="preload"; title="c2pa-manifest"', []],
  ['<'.repeat(10_000), []],
  [null, []],
])('reads the Link header %j', (header, expected) => {
  expect(linkedManifests(header)).toEqual(expected);
});

it('forgets the oldest places of a page that goes on for ever', () => {
  const places = createPlaces();
  const numbers = Array.from({ length: 300 }, () => places.add(document.createElement('p')));
  expect(places.find(numbers[0] ?? -1)).toBeNull();
  expect(places.find(numbers.at(-1) ?? -1)).toBeInstanceOf(Element);
  expect(places.add(document.body)).toBe(places.add(document.body));
});

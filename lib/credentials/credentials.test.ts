// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Material } from '@/lib/messaging';
import { checkMaterial, createVerifier } from './index';

const root = path.resolve(import.meta.dirname, '../..');
const own = (file: string) => readFileSync(path.join(root, 'tests/fixtures/credentials', file));
const program = async () =>
  new Uint8Array(readFileSync(path.join(root, 'node_modules/@contentauth/c2pa-wasm/pkg/c2pa_bg.wasm')));
const strangers = createVerifier(program);
const friends = createVerifier(program, own('root.pem').toString());

const nothing: Material = { texts: [], textPlace: 3, articleBytes: 0, pictures: [], unchecked: {}, page: null };
const picture = (bytes: Buffer): Material => ({
  ...nothing,
  pictures: [{ place: 7, name: 'a.jpg', bytes: bytes.toString('base64') }],
});
const text = (content: string, covers = true): Material => ({
  ...nothing,
  texts: [{ text: content, covers }],
  articleBytes: 900,
});
const page = (bytes: Buffer, more: Partial<NonNullable<Material['page']>> = {}): Material => ({
  ...nothing,
  page: { bytes: bytes.toString('base64'), disclosure: null, manifest: null, ambiguous: false, ...more },
});
const codes = async (material: Material, verifier = friends) =>
  (await checkMaterial(material, verifier)).evidence.map(({ code }) => code);

it.each([
  ['signed-generated.jpg', ['picture-credential-ai'], ['picture-credential-ai-unknown-signer']],
  ['signed-generated.png', ['picture-credential-ai'], ['picture-credential-ai-unknown-signer']],
  ['signed-generated.webp', ['picture-credential-ai'], ['picture-credential-ai-unknown-signer']],
  ['signed-part.jpg', ['picture-credential-part'], ['picture-credential-part-unknown-signer']],
  ['signed-procedural.jpg', ['picture-credential-no-ai'], ['picture-credential-no-ai']],
  ['signed-changed.jpg', ['picture-credential-failed'], ['picture-credential-failed']],
  ['remote-only.jpg', ['picture-credential-remote'], ['picture-credential-remote']],
  ['unsigned.jpg', [], []],
  ['iptc-generated.jpg', ['picture-iptc-generated', 'picture-iptc-system'], null],
  ['iptc-composite.jpg', ['picture-iptc-part'], null],
  ['iptc-captured.jpg', [], null],
  ['aigc-xmp.jpg', ['picture-aigc'], null],
  ['aigc-possible.webp', ['picture-aigc-possible'], null],
  ['aigc-text.png', ['picture-aigc'], null],
  ['aigc-exif.jpg', ['picture-aigc'], null],
  ['diffusion.png', ['picture-parameters'], null],
  ['comfyui.png', ['picture-parameters'], null],
])('reads the picture %s', async (file, known, unknown) => {
  expect(await codes(picture(own(file)))).toEqual(known);
  expect(await codes(picture(own(file)), strangers)).toEqual(unknown ?? known);
});

it('shows who signed, when, with what, and out of which ingredients', async () => {
  const { evidence } = await checkMaterial(picture(own('signed-part.jpg')), friends);
  const [finding] = evidence;
  expect(finding).toMatchObject({ strength: 'verified', about: 'media', place: 7, quote: 'a.jpg', where: 'picture' });
  expect(finding?.credential).toMatchObject({
    state: 'trusted',
    ai: 'part',
    top: {
      signer: 'Picture Signer',
      organisation: 'Headwater Test Signers',
      generator: 'Headwater fixtures 1',
      ai: 'none',
      problems: [],
      ingredients: [{ title: 'The sky', relation: 'componentOf', ai: 'full', time: '2026-10-01T09:00:00Z' }],
    },
  });
  const [failed] = (await checkMaterial(picture(own('signed-changed.jpg')), friends)).evidence;
  expect(failed?.credential?.top.problems).toEqual(['assertion.dataHash.mismatch']);
});

describe.each(['en', 'zh'])('a text in %s', (language) => {
  const read = (kind: string) => own(`text-${kind}-${language}.txt`).toString();
  it.each([
    ['signed', 'text-credential-ai'],
    ['changed', 'text-credential-changed'],
    ['truncated', 'text-credential-broken'],
    ['doubled', 'text-credential-several'],
  ])('%s: %s', async (kind, code) => expect(await codes(text(read(kind)))).toEqual([code]));

  it('of a signer that nobody knows is verified all the same, and says so', async () => {
    const { evidence } = await checkMaterial(text(read('signed')), strangers);
    expect(evidence).toMatchObject([
      { code: 'text-credential-ai-unknown-signer', strength: 'verified', about: 'text', place: 3 },
    ]);
  });

  it('is found again among the space that markup puts around it', async () => {
    expect(await codes(text(`\n   ${read('signed')}\n  `))).toEqual(['text-credential-ai']);
  });

  it('is compared after normalisation, and in no other way', async () => {
    expect(await codes(text(read('signed').normalize('NFD')))).toEqual([
      // Chinese has no decomposed form: the text is the same.
      language === 'en' ? 'text-credential-changed' : 'text-credential-ai',
    ]);
    expect(await codes(text(read('signed').replace(/\n\n/, '\n')))).toEqual(['text-credential-changed']);
  });

  it('says nothing of an article that it is a small part of', async () => {
    expect(await codes(text(read('signed'), false))).toEqual(['text-credential-part']);
    const long = { ...text(`${'x '.repeat(4000)}${read('signed')}`), articleBytes: 9000 };
    expect(await codes(long)).toEqual(['text-credential-part']);
  });
});

it.each([
  ['page-inline.html', 'page-credential-ai'],
  ['page-inline-changed.html', 'page-credential-changed'],
])('checks the response %s byte by byte: %s', async (file, code) => {
  expect(await codes(page(own(file)))).toEqual([code]);
});

describe('a response', () => {
  const html = Buffer.from('<!doctype html><title>x</title>');
  it('without a credential has none', async () => expect(await codes(page(html))).toEqual(['page-credential-none']));
  it('with several is not verified', async () => {
    expect(await codes(page(html, { ambiguous: true }))).toEqual(['page-credential-several']);
    const twice = own('page-inline.html')
      .toString('latin1')
      .replace(/<script[^>]*>[^<]*<\/script>/, '$&$&');
    expect(await codes(page(Buffer.from(twice, 'latin1')))).toEqual(['page-credential-several']);
  });
  it('whose store is none is not verified', async () => {
    expect(await codes(page(html, { manifest: Buffer.from('nonsense').toString('base64') }))).toEqual([
      'page-credential-broken',
    ]);
  });
  it.each([
    ['mode=ai-originated, model="x"', ['header-generated']],
    ['mode=ai-modified; model="x"', ['header-assisted']],
    ['mode=machine-generated', ['header-generated']],
    ['mode=none', ['page-credential-none']],
    ['mode="', ['page-credential-none']],
    ['ai-originated', ['page-credential-none']],
  ])('is taken at its header’s word: %s', async (disclosure, expected) => {
    expect(await codes(page(html, { disclosure }))).toEqual(expected);
  });
});

it('counts what turns out to be no picture', async () => {
  const { evidence, unchecked, trapped } = await checkMaterial(picture(Buffer.from('<!doctype html>')), friends);
  expect([evidence, unchecked, trapped]).toEqual([[], { unreadable: 1 }, false]);
});

/** Sample files of others, beside the checkout or where the variable says; not needed. */
const here = process.env.HEADWATER_FIXTURES ?? path.join(root, '../shared/fixtures');
describe.skipIf(!existsSync(here))('sample files of others (skipped where there are none)', () => {
  const read = (file: string) => readFileSync(path.join(here, file));
  it.each([
    ['c2pa-rs/ocsp.jpg', 'picture-credential-part-unknown-signer'],
    ['c2pa-rs/C.jpg', 'picture-credential-no-ai'],
    ['c2pa-rs/XCA.jpg', 'picture-credential-failed'],
    ['c2pa-rs/E-sig-CA.jpg', 'picture-credential-failed'],
    ['c2pa-rs/cloud.jpg', 'picture-credential-remote'],
    ['c2pa-rs/video1.mp4', 'picture-credential-no-ai'],
    ['c2pa-rs/C_with_CAWG_data.jpg', 'picture-credential-no-ai'],
    ['aigc_xmp.png', 'picture-iptc-generated'],
    ['aigc_exif_usercomment.jpg', 'picture-aigc'],
    ['sd_parameters.png', 'picture-parameters'],
  ])('%s: %s', async (file, code) => expect((await codes(picture(read(file)), strangers))[0]).toBe(code));
  it.each([
    ['valid', 'text-credential-ai-unknown-signer'],
    ['tampered', 'text-credential-changed'],
    ['truncated', 'text-credential-broken'],
    ['double', 'text-credential-several'],
  ])('text_c2pa_%s.txt: %s', async (kind, code) => {
    expect(await codes({ ...text(read(`text_c2pa_${kind}.txt`).toString()), articleBytes: 93 }, strangers)).toEqual([
      code,
    ]);
  });
});

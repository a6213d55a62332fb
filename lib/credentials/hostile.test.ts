// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Material } from '@/lib/messaging';
import { readLabel } from './aigc-label';
import { credentialOf } from './credential-of';
import { checkMaterial, createVerifier, type Verifier } from './index';
import { aiShare } from './rubric';
import type { Store } from './store';
import { findWrappers } from './text-wrapper';

const root = path.resolve(import.meta.dirname, '../..');
const own = (file: string) => readFileSync(path.join(root, 'tests/fixtures/credentials', file));
const program = async () =>
  new Uint8Array(readFileSync(path.join(root, 'node_modules/@contentauth/c2pa-wasm/pkg/c2pa_bg.wasm')));
const nothing: Material = { texts: [], textPlace: null, articleBytes: 0, pictures: [], unchecked: {}, page: null };
const picture = (bytes: Uint8Array) => ({ place: null, name: 'x', bytes: Buffer.from(bytes).toString('base64') });

describe('damaged pictures', () => {
  it.each(['signed-part.jpg', 'signed-generated.png', 'signed-generated.webp', 'aigc-exif.jpg'])(
    'made of %s never break the check, nor are they taken for AI on trust',
    async (file) => {
      const whole = own(file);
      const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 40 }),
          fc.nat(whole.length),
          async (changes, cut) => {
            const bytes = Uint8Array.from(whole);
            for (const [at, byte] of changes) bytes[at] = byte;
            const material = { ...nothing, pictures: [picture(bytes), picture(bytes.subarray(0, cut))] };
            const { evidence } = await checkMaterial(material, createVerifier(program, own('root.pem').toString()));
            // A byte may be changed into itself, or outside of what is signed.
            expect(evidence.every(({ about }) => about === 'media')).toBe(true);
          },
        ),
        { numRuns: 25 },
      );
    },
  );
});

describe('a program that breaks', () => {
  const trap: Verifier = { read: async () => ({ kind: 'trapped' }) };
  const text = own('text-signed-en.txt').toString();

  it('is used no more: what was not reached is counted', async () => {
    const pictures = [picture(own('unsigned.jpg')), picture(own('unsigned.jpg')), picture(own('aigc-xmp.jpg'))];
    const checked = await checkMaterial({ ...nothing, pictures }, trap);
    expect(checked.evidence.map(({ code }) => code)).toEqual(['picture-credential-broken']);
    expect(checked).toMatchObject({ unchecked: { failed: 2 }, trapped: true });
  });

  it('leaves the text unverified, and no exception', async () => {
    const checked = await checkMaterial({ ...nothing, texts: [{ text, covers: true }] }, trap);
    expect(checked.evidence.map(({ code, strength }) => [code, strength])).toEqual([
      ['text-credential-broken', 'weak'],
    ]);
  });

  it('that throws is one that trapped', async () => {
    const throwing: Verifier = { read: () => Promise.reject(new Error('out of memory')) };
    const checked = await checkMaterial({ ...nothing, pictures: [picture(own('unsigned.jpg'))] }, throwing);
    expect(checked).toEqual({ evidence: [], unchecked: { failed: 1 }, trapped: true });
  });

  it('that can’t be loaded says nothing of a picture', async () => {
    const missing = createVerifier(() => Promise.reject(new Error('no such file')));
    const checked = await checkMaterial({ ...nothing, pictures: [picture(own('signed-generated.jpg'))] }, missing);
    expect(checked.evidence.map(({ code }) => code)).toEqual(['picture-credential-broken']);
  });
});

describe('hidden characters in great number', () => {
  it.each([
    ['10,000 in a row', `a\uFEFF${'\u{E0133}'.repeat(10_000)}`, 0],
    ['a million', `\uFEFF${'\uFE01'.repeat(1_000_000)}`, 0],
    ['many beginnings', own('text-truncated-en.txt').toString().slice(-40).repeat(5_000), 0],
    ['a length beyond the text', own('text-truncated-en.txt').toString(), 1],
  ])('%s', (_, text, count) => {
    const begun = performance.now();
    expect(findWrappers(text)).toHaveLength(count);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('a report made to harm', () => {
  const chain = (length: number): Store => ({
    active_manifest: 'm0',
    manifests: Object.fromEntries(
      Array.from({ length }, (_, at) => [
        `m${at}`,
        {
          ingredients: Array.from({ length: 200 }, () => ({ relationship: 'parentOf', active_manifest: `m${at + 1}` })),
        },
      ]),
    ),
  });
  it('with a chain that branches for ever is walked to an end', () => {
    const begun = performance.now();
    expect(credentialOf(chain(50))?.ai).toBe('none');
    expect(performance.now() - begun).toBeLessThan(2000);
  });
  it('whose manifest is its own ingredient ends', () => {
    const store: Store = {
      active_manifest: 'a',
      manifests: { a: { ingredients: [{ relationship: 'parentOf', active_manifest: 'a' }] } },
    };
    expect(aiShare(store)).toBe('none');
    expect(credentialOf(store)?.top.ingredients.length).toBeGreaterThan(0);
  });
  it.each<[string, unknown]>([
    ['no manifests', { active_manifest: '__proto__' }],
    ['a label that objects have by birth', { active_manifest: 'constructor', manifests: {} }],
  ])('with %s is none', (_, store) => expect(credentialOf(store as Store)).toBeNull());
  it('with every field of a wrong type is read as nothing', () => {
    const store = {
      active_manifest: 'a',
      manifests: {
        a: {
          title: 7,
          assertions: [null, { label: 'c2pa.actions', data: { actions: [{ action: 3 }, null, 'x'] } }],
          ingredients: 'many',
          signature_info: { issuer: {}, time: [] },
          claim_generator_info: { name: 1 },
        },
      },
    };
    // What a file may hold is not what the type says.
    const credential = credentialOf(store as unknown as Store);
    expect(credential).toMatchObject({ state: 'failed', ai: 'none', top: { title: null, signer: null, actions: [] } });
  });
});

it.each(['', '{', '{"Label":"4"}', '{"AIGC":null}', '[]', `{"Label":${'['.repeat(50_000)}`])('no label: %s', (text) => {
  expect(readLabel(text)).toBeNull();
});

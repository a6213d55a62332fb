import { expect, it } from 'vitest';
import { modelCard } from '@/tests/gallery/samples';
import { readModelCard } from './model-card';

const answering = (body: string) => (async () => new Response(body)) as typeof fetch;

it('reads a description', async () => {
  expect(await readModelCard('x', answering(JSON.stringify(modelCard)))).toEqual(modelCard);
});

it.each([
  ['no JSON', '<html>'],
  ['null', 'null'],
  ['another shape', '{"name":"x"}'],
  ['a damaged cell', JSON.stringify({ ...modelCard, thresholds: { version: '1', cells: [{ language: 'en' }] } })],
])('takes %s for missing', async (_, body) => {
  expect(await readModelCard('x', answering(body))).toBeNull();
});

it('takes a failed request for missing', async () => {
  const failing = (async () => Promise.reject(new TypeError('failed to fetch'))) as typeof fetch;
  expect(await readModelCard('x', failing)).toBeNull();
});

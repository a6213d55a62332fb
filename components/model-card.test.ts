import { describe, expect, it } from 'vitest';
import { modelCard } from '@/tests/gallery/samples';
import { detectorErrors, readModelCard } from './model-card';

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

describe('detectorErrors', () => {
  const cell = { ...modelCard.thresholds.cells[1], language: 'en', upper: 2, humans: 100, flagged: 2 } as const;
  const card = (...cells: object[]) =>
    ({ ...modelCard, thresholds: { version: '1', cells } }) as Parameters<typeof detectorErrors>[0];

  it('adds up the cells of a language that make verdicts', () => {
    const measured = { ...cell, machines: 50, caught: 40 };
    const versions = `${modelCard.name}@${modelCard.version} 1`;
    expect(detectorErrors(card(measured, measured, { ...measured, upper: null }))).toEqual({
      en: { sensitivity: { k: 80, n: 100 }, specificity: { k: 196, n: 200 }, versions },
    });
  });

  it('leaves out a language that was not measured on AI texts', () => {
    expect(detectorErrors(card(cell, { ...cell, language: 'zh', machines: 10, caught: 9 }))).toHaveProperty('zh');
    expect(detectorErrors(card(cell))).toEqual({});
    expect(detectorErrors(null)).toEqual({});
  });
});

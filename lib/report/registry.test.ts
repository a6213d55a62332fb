import { expect, it } from 'vitest';
import { formats } from './index';

it('names every format after its file', () => {
  const files = Object.keys(import.meta.glob('./*.format.ts'));
  expect([...formats.keys()].sort()).toEqual(files.map((file) => /([\w-]+)\.format\.ts$/.exec(file)?.[1]).sort());
});

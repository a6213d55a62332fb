import { expect, it } from 'vitest';
import { newVisitId } from './visit-id';

it.each([
  [0, '00000000-0000-4000-8000-000000000000'],
  [255, 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
])('makes a UUID of version 4 from bytes of %d', (byte, expected) => {
  expect(newVisitId((bytes) => bytes.fill(byte))).toBe(expected);
});

it('makes another one each time', () => {
  expect(new Set(Array.from({ length: 100 }, () => newVisitId())).size).toBe(100);
});

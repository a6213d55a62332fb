import { expect, it } from 'vitest';
import { MATERIAL as material } from '@/tests/made-material';
import { isMaterial } from './is-material';

it.each([
  [true, material],
  [true, { ...material, page: { bytes: 'AA', disclosure: null, manifest: null, ambiguous: false } }],
  [false, { ...material, page: { bytes: 1 } }],
  [false, { ...material, page: undefined }],
  [false, { ...material, texts: [{ text: 1, covers: true }] }],
  [false, { ...material, pictures: Array.from({ length: 13 }, () => material.pictures[0]) }],
  [false, { ...material, pictures: [{ place: -1, name: '', bytes: '' }] }],
  [false, { ...material, unchecked: { 'other-host': 1e9 } }],
  [false, { ...material, unchecked: { __proto__x: 1 } }],
  [false, null],
  [false, 'material'],
])('takes a page’s word only in its right shape: %s', (good, value) => expect(isMaterial(value)).toBe(good));

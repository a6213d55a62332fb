import { expect, it } from 'vitest';
import { START } from './address';
import { filterOf } from './filter-of';

it.each([
  [{}, {}],
  [{ text: '  ' }, {}],
  [
    { site: 'medium.com/@a', language: 'zh' },
    { site: 'medium.com/@a', language: 'zh' },
  ],
  [{ language: 'none' }, { language: null }],
  [{ kind: 'unclear' }, { kinds: ['unclear'] }],
  [{ range: 'own', to: '2026-03-01' }, { to: new Date(2026, 2, 2).getTime() }],
] as const)('%j asks for %j', (change, filter) => {
  expect(filterOf({ ...START, ...change }, Date.now())).toEqual(filter);
});

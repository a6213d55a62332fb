import { describe, expect, it } from 'vitest';
import { isFiltered, momentsOf, type Place, readPlace, START, writePlace } from './address';

const FULL: Place = {
  section: 'history',
  range: 'own',
  from: '2026-03-01',
  to: '2026-03-07',
  site: 'rivers.example',
  language: 'zh',
  kind: 'likely-ai',
  text: '河 & 海 #1?',
  step: 'day',
};

describe('the place in the address', () => {
  it('comes back as it was', () => {
    expect(readPlace(writePlace(FULL))).toEqual(FULL);
    expect(readPlace(writePlace(START))).toEqual(START);
  });

  it('says only what differs from the start', () => {
    expect(writePlace(START)).toBe('#/overview');
    expect(writePlace({ ...START, kind: 'unclear' })).toBe('#/overview?verdict=unclear');
  });

  it.each(['', '#', '#/', '#/nowhere', '#/overview?range=3d&verdict=x&by=hour&from=tomorrow', '#%'])(
    'is the start for %j',
    (hash) => {
      expect(readPlace(hash)).toEqual(START);
    },
  );

  it('knows whether anything is filtered', () => {
    expect(isFiltered({ ...START, section: 'sites', step: 'month' })).toBe(false);
    expect(isFiltered({ ...START, site: 'a.example' })).toBe(true);
  });
});

describe('momentsOf', () => {
  const now = new Date(2026, 2, 8, 15, 30).getTime();
  it.each([
    ['7d', new Date(2026, 2, 2), null],
    ['365d', new Date(2025, 2, 9), null],
    ['all', null, null],
  ] as const)('%s begins at midnight', (range, from, to) => {
    expect(momentsOf({ ...START, range }, now)).toEqual({ from: from?.getTime() ?? null, to });
  });

  it('holds the last day of an own range whole', () => {
    expect(momentsOf(FULL, now)).toEqual({
      from: new Date(2026, 2, 1).getTime(),
      to: new Date(2026, 2, 8).getTime(),
    });
    expect(momentsOf({ range: 'own', from: '', to: '' }, now)).toEqual({ from: null, to: null });
  });
});

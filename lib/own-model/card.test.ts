import { describe, expect, it } from 'vitest';
import { parseOwnCard } from './card';
import { ProblemError } from './own-model';

/** The shipped model's own file, whatever it is called. */
const shipped = Object.values(
  import.meta.glob<ModelFile>('@/assets/models/*/model.json', { eager: true, import: 'default' }),
);
interface ModelFile {
  name: string;
  windowTokens: number;
  thresholds: { cells: unknown[] };
}
const CELL = { language: 'en', bin: '<150', upper: 2, lower: -1, humans: 100, flagged: 1, flaggedAtMost: 0.05 };
const thresholds = (...cells: object[]) => ({ thresholds: { version: 't', cells } });

function problem(card: unknown) {
  try {
    parseOwnCard(typeof card === 'string' ? card : JSON.stringify(card));
  } catch (cause) {
    if (cause instanceof ProblemError) return [cause.problem.code, cause.problem.detail];
    throw cause;
  }
  return null;
}

describe('parseOwnCard', () => {
  it('needs nothing', () => {
    for (const text of [null, '{}', '{"thresholds":null,"name":null}', '{"thresholds":{"version":"t","cells":[]}}']) {
      expect(parseOwnCard(text)).toMatchObject({ name: null, thresholds: null, calibration: null, files: {} });
    }
  });

  it('reads the shipped model’s own file', () => {
    expect(shipped).toHaveLength(1);
    for (const { name, windowTokens, thresholds, ...rest } of shipped) {
      const card = parseOwnCard(JSON.stringify({ name, windowTokens, thresholds, ...rest }));
      expect(card).toMatchObject({ name, windowTokens, calibration: {} });
      expect(card.thresholds?.cells).toHaveLength(thresholds.cells.length);
    }
  });

  it('lets a cell support no verdict', () => {
    expect(
      problem(thresholds({ ...CELL, upper: null, lower: null, humans: 0, flagged: 0, flaggedAtMost: 1 })),
    ).toBeNull();
  });

  it.each([
    ['{', 'not-json', 'model.json'],
    ['', 'not-json', 'model.json'],
    ['[]', 'bad-card', 'model.json'],
    ['null', 'bad-card', 'model.json'],
    [{ name: 3 }, 'bad-card', 'name'],
    [{ name: 'x'.repeat(101) }, 'bad-card', 'name'],
    [{ windowTokens: 0 }, 'bad-card', 'windowTokens'],
    [{ windowTokens: 1.5 }, 'bad-card', 'windowTokens'],
    [{ maxWindows: '8' }, 'bad-card', 'maxWindows'],
    [{ aiLabel: -1 }, 'bad-card', 'aiLabel'],
    [{ calibration: { en: { slope: 1, offset: 0 } } }, 'bad-card', 'calibration'],
    [{ files: { 'a.onnx': 'abc' } }, 'bad-card', 'files'],
    [{ thresholds: 3 }, 'bad-thresholds', 'version'],
    [{ thresholds: { version: 't' } }, 'bad-thresholds', 'cells'],
    [{ thresholds: { cells: [CELL] } }, 'bad-thresholds', 'version'],
    [thresholds(CELL, CELL), 'bad-thresholds', 'cells[1]: twice'],
    [thresholds({ ...CELL, language: 'fr' }), 'bad-thresholds', 'cells[0]: language or bin'],
    [thresholds({ ...CELL, bin: '150' }), 'bad-thresholds', 'cells[0]: language or bin'],
    [thresholds({ ...CELL, upper: '2' }), 'bad-thresholds', 'cells[0]: upper or lower'],
    [thresholds({ ...CELL, lower: 3 }), 'bad-thresholds', 'cells[0]: lower above upper'],
    [thresholds({ ...CELL, flagged: 101 }), 'bad-thresholds', 'cells[0]: humans or flagged'],
    [thresholds({ ...CELL, humans: undefined }), 'bad-thresholds', 'cells[0]: humans or flagged'],
    [thresholds({ ...CELL, flaggedAtMost: 2 }), 'bad-thresholds', 'cells[0]: flaggedAtMost'],
    [thresholds({ ...CELL, flaggedAtMost: 0.001 }), 'bad-thresholds', 'cells[0]: flaggedAtMost below what was flagged'],
  ])('refuses %j', (card, code, detail) => {
    expect(problem(card)).toEqual([code, detail]);
  });
});

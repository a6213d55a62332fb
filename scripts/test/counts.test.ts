// @vitest-environment node
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Counts, fromReport, playwrightCounts, pytestCounts, single, sum, vitestCounts } from './counts.mjs';

const counts = (passed: number, failed: number, skipped = 0): Counts => ({ passed, failed, skipped });

describe('reading reports', () => {
  it.each([
    [
      'vitest',
      vitestCounts,
      '{"numPassedTests":7,"numFailedTests":2,"numPendingTests":1,"numTodoTests":3}',
      counts(7, 2, 4),
    ],
    ['playwright', playwrightCounts, '{"stats":{"expected":5,"flaky":1,"unexpected":2,"skipped":3}}', counts(6, 2, 3)],
    [
      'pytest',
      pytestCounts,
      '<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="16" time="1.5"></testsuite>',
      counts(10, 3, 3),
    ],
  ])('%s', (_, parse, text, expected) => expect(parse(text)).toEqual(expected));
});

describe('a suite that did not report', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'headwater-counts-')), 'report.json');
  const parse = (text: string): Counts => JSON.parse(text);
  it('is one failure', () => expect(fromReport(0, `${file}.none`, parse)).toEqual(counts(0, 1)));
  it.each([
    ['a run that failed without a failed test', 1, counts(3, 0), counts(3, 1)],
    ['a run that failed with failed tests', 1, counts(3, 2), counts(3, 2)],
    ['a run that passed', 0, counts(3, 0), counts(3, 0)],
  ])('%s', (_, code, written, expected) => {
    writeFileSync(file, JSON.stringify(written));
    expect(fromReport(code, file, parse)).toEqual(expected);
  });
  it('counts a single command by its exit code', () => {
    expect(sum([single(0), single(3)])).toEqual(counts(1, 1));
  });
});

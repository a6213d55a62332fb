import { readFileSync } from 'node:fs';

/** How a suite ended. A suite that could not report counts as one failure. */
export const nothing = { passed: 0, failed: 0, skipped: 0 };
const broken = { passed: 0, failed: 1, skipped: 0 };

/** Adds up counts. */
export function sum(all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    nothing,
  );
}

/** One command that passes or fails as a whole. */
export function single(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Reads a report; a run that failed, but reports no failed test, has failed as a whole (a file that does not load). */
export function fromReport(code, file, parse) {
  let counts = broken;
  try {
    counts = parse(readFileSync(file, 'utf8'));
  } catch {
    return broken;
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Vitest's JSON report. */
export function vitestCounts(text) {
  const report = JSON.parse(text);
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
}

/** Playwright's JSON report. A test that passed at a second try counts as passed. */
export function playwrightCounts(text) {
  const { stats } = JSON.parse(text);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/** Pytest's JUnit report. */
export function pytestCounts(text) {
  const suite = /<testsuite [^>]*>/.exec(text)?.[0] ?? '';
  const number = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const failed = number('failures') + number('errors');
  const skipped = number('skipped');
  return { passed: number('tests') - failed - skipped, failed, skipped };
}

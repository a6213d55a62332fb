import { SetupError, say } from '../setup/say.mjs';
import { sum } from '../test/counts.mjs';
import { SUITES } from '../test/suites.mjs';

const words = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** A suite whose set-up failed is a failed suite: the others still run. */
async function runSuite(suite, args) {
  try {
    return await suite.run(args);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * Runs all suites, or those named; what follows `--` or begins with a dash goes to a single suite's runner.
 * The last line is the sum, alone.
 */
export async function run(args) {
  const names = args.filter((arg) => SUITES.some((suite) => suite.name === arg));
  const rest = args.filter((arg) => !names.includes(arg) && arg !== '--');
  const chosen = names.length > 0 ? SUITES.filter((suite) => names.includes(suite.name)) : SUITES;
  const lines = [];
  const all = [];
  for (const suite of chosen) {
    process.stdout.write(`\n== ${suite.title}\n`);
    const start = Date.now();
    const counts = await runSuite(suite, chosen.length === 1 ? rest : []);
    const seconds = Math.round((Date.now() - start) / 1000);
    all.push(counts);
    lines.push(`${suite.title.padEnd(34)} ${words(counts)} (${seconds} s)`);
  }
  const total = sum(all);
  process.stdout.write(`\n${lines.join('\n')}\n\n${words(total)}\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

import { existsSync } from 'node:fs';
import { loud } from '../setup/command.mjs';
import { at } from '../setup/places.mjs';
import { ensurePython } from '../setup/python.mjs';
import { SetupError } from '../setup/say.mjs';

const MEASURE = at('.setup', 'measure');

/**
 * Measures the shipped model on labelled texts that neither training nor calibration saw: chooses them, scores them
 * with the extension's own code, prints the scorecard and writes `docs/scorecard.json`.
 *
 * Usage: npm run bench:detection [-- --data FOLDER]   FOLDER holds {en,zh}-{train,dev}.jsonl.gz
 */
export async function run(args) {
  const given = args.indexOf('--data');
  const data = given >= 0 ? (args[given + 1] ?? '') : at('..', 'shared', 'data');
  if (!existsSync(data)) throw new SetupError(`No labelled texts in ${data}: give their folder with --data.`);
  const python = ensurePython();
  const module = (name, ...rest) =>
    loud(python, ['-m', `headwater_training.${name}`, ...rest], { cwd: at('training') });
  const chosen = await module('select_texts', '--data', data, '--out', MEASURE);
  if (chosen !== 0) return chosen;
  for (const language of ['en', 'zh']) {
    const files = ['--in', `${MEASURE}/test-${language}.jsonl`, '--out', `${MEASURE}/test-${language}.scored.jsonl`];
    const scored = await loud(process.execPath, [at('scripts', 'run.mjs'), 'scripts/score.ts', ...files]);
    if (scored !== 0) return scored;
  }
  return module('evaluate', '--measure', MEASURE, '--out', at('docs', 'scorecard.json'));
}

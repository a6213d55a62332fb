import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { floatFolder } from '../../bench/float-folder.mjs';
import { ensureBench, ensurePeer, peerNames } from '../setup/bench.mjs';
import { loud } from '../setup/command.mjs';
import { at, textOf } from '../setup/places.mjs';
import { ensurePython } from '../setup/python.mjs';
import { SetupError, say } from '../setup/say.mjs';

const LANGUAGES = ['en', 'zh'];
const FOLDER = at('.setup', 'scorecard');
const REMEMBER = path.join(FOLDER, 'remembered');

const USAGE = `Measures the shipped model on labelled texts that training never had.

usage: npm run bench:detection [-- --data FOLDER] [--more FILE.jsonl ...] [--model FOLDER] [--float FILE.onnx]
                               [--quick] [--no-peers] [--json FILE] [--plot FILE]

--data   holds {en,zh}-{train,dev}.jsonl.gz          --more   files of further mirrors, as select_texts reads them
--float  the float graph of the same model, written beside its training run: counts the verdicts that int8 flips
--quick  a small sample; writes no docs/scorecard.json and no picture unless --json and --plot name them`;

/** Runs programs one after another; the first that fails ends it with its exit code. */
async function inOrder(steps) {
  for (const step of steps) {
    const code = await step();
    if (code !== 0) return code;
  }
  return 0;
}

const worst = async (runs) => Math.max(...(await Promise.all(runs)));

/** Scores one language: plain, attacked, and some of the plain by the float model where there is one. */
function scoreLanguage(work, language, model, float) {
  const score = (name, folder) => () => {
    const files = ['--in', `${work}/${name}-${language}.jsonl`, '--out', `${work}/${name}-${language}.scored.jsonl`];
    const rest = ['--model', folder, '--remember', REMEMBER, '--name', language];
    return loud(process.execPath, [at('scripts', 'run.mjs'), 'bench/detection.ts', ...files, ...rest], { cwd: at() });
  };
  return inOrder([score('plain', model), score('attacked', model), ...(float ? [score('float', float)] : [])]);
}

/** Scores with the other detectors; one that can't be had or fails is named with the reason, and the rest goes on. */
async function scorePeers(work, data, more, module) {
  const skipped = {};
  const clean = (name) => () =>
    loud(
      process.execPath,
      [at('scripts', 'run.mjs'), 'scripts/clean.ts', `${work}/${name}.jsonl`, `${work}/${name}.clean.jsonl`],
      {
        cwd: at(),
      },
    );
  const floor = inOrder([
    () => module('scorecard.floor', ['choose', '--data', data, '--out', work, ...more]),
    ...LANGUAGES.flatMap((language) => [clean(`floor-${language}`), clean(`plain-${language}`)]),
    () => module('scorecard.floor', ['score', '--out', work]),
  ]).then((code) => {
    if (code !== 0) skipped['character n-grams'] = `exit code ${code}`;
  });
  const peers = peerNames.map(async (name) => {
    const ready = ensurePeer(name);
    if ('skipped' in ready) {
      skipped[name] = ready.skipped;
      return;
    }
    const code = await module('scorecard.peers', [name, '--out', work, '--remember', REMEMBER], ready.env);
    if (code !== 0) skipped[name] = `exit code ${code}`;
  });
  await Promise.all([floor, ...peers]);
  for (const [name, why] of Object.entries(skipped)) say(`${name}: skipped, ${why}`);
  return skipped;
}

/** Refuses a second run in the same folder: each would remove what the other has just written. */
function claim(work) {
  const file = `${work}.pid`;
  const other = Number(textOf(file));
  try {
    if (other > 0) process.kill(other, 0);
  } catch {
    rmSync(file);
  }
  if (existsSync(file)) throw new SetupError(`Another run (process ${other}) is at work in ${work}.`);
  writeFileSync(file, String(process.pid));
  process.on('exit', () => rmSync(file, { force: true }));
}

function callOf(args) {
  try {
    return parseArgs({
      args,
      options: {
        data: { type: 'string', default: at('..', 'shared', 'data') },
        more: { type: 'string', multiple: true, default: [] },
        model: { type: 'string', default: at('assets', 'models', 'headwater-1') },
        float: { type: 'string' },
        quick: { type: 'boolean', default: false },
        'no-peers': { type: 'boolean', default: false },
        json: { type: 'string' },
        plot: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new SetupError(`${error.message}\n\n${USAGE}`);
  }
}

/** The environment that draws; where it can't be had, that of the tests, and what then falls away is said. */
function python() {
  try {
    return { program: ensureBench(), whole: true };
  } catch (error) {
    say(`No picture and no other detectors: ${error.message.split('\n').at(-1)}`);
    return { program: ensurePython(), whole: false };
  }
}

/** Chooses the texts, scores them side by side, prints the scorecard, writes `docs/scorecard.json` and its picture. */
export async function run(args) {
  const call = callOf(args);
  if (call.help) {
    say(USAGE);
    return 0;
  }
  const from = (file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const [data, model] = [from(call.data), from(call.model)];
  if (!existsSync(data)) throw new SetupError(`No labelled texts in ${data}: give their folder with --data.`);
  const graph = call.float ? from(call.float) : null;
  if (graph && !existsSync(graph)) throw new SetupError(`No float graph at ${graph}.`);
  const work = path.join(FOLDER, call.quick ? 'quick' : 'full');
  const { program, whole } = python();
  const module = (name, rest, env = {}) =>
    loud(program, ['-m', `headwater_training.${name}`, ...rest], {
      cwd: at('training'),
      env: { ...process.env, ...env },
    });
  mkdirSync(work, { recursive: true });
  claim(work);
  // What an earlier run left is not this model's; every score is remembered elsewhere.
  for (const file of readdirSync(work)) rmSync(path.join(work, file), { recursive: true });
  const more = call.more.length > 0 ? ['--more', ...call.more.map(from)] : [];
  const quick = call.quick ? ['--quick'] : [];
  const chosen = await module('scorecard.texts', ['--data', data, '--out', work, ...more, ...quick]);
  if (chosen !== 0) return chosen;
  const float = graph ? floatFolder(model, graph, path.join(FOLDER, 'float')) : null;
  if (!float) say('int8 against float is not measured: give the float graph with --float.');
  const scored = await worst(LANGUAGES.map((language) => scoreLanguage(work, language, model, float)));
  if (scored !== 0) return scored;
  const skipped = call['no-peers'] || !whole ? {} : await scorePeers(work, data, more, module);
  const json = call.json ? from(call.json) : call.quick ? null : at('docs', 'scorecard.json');
  const plot = call.plot ? from(call.plot) : call.quick ? null : at('docs', 'images', 'scorecard.png');
  const reasons = Object.entries(skipped).map(([name, why]) => `${name}=${why}`);
  return module('scorecard', [
    ...['--work', work, '--model', model, ...quick],
    ...(json ? ['--json', json] : []),
    ...(plot && whole ? ['--plot', plot] : []),
    ...(reasons.length > 0 ? ['--skipped', ...reasons] : []),
  ]);
}

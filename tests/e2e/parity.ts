import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Assessment } from '@/lib/domain';
import type { StageTest } from './stage';

const root = path.resolve(import.meta.dirname, '../..');

interface NodeResult {
  id: string;
  text: string;
  logits: number[];
  probability: number;
}

/** The score is the calibrated probability: WebAssembly's float kernels and native ones may round its last digits apart. */
const CLOSE = 0.01;
/** Texts of one call. */
const PART = 4;

/** What Node makes of the parity texts, by the same code. */
function underNode(file: string): NodeResult[] {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/parity.ts', file], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`scripts/parity.ts failed: ${stderr}`);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Runs in a page of the extension: asks the packaged worker itself, in Comlink's own messages. */
async function askWorker(script: string, texts: string[]): Promise<unknown[]> {
  const worker = new Worker(script, { type: 'module' });
  const answers: unknown[] = [];
  for (const [at, text] of texts.entries()) {
    const argument = { type: 'RAW', value: { passages: [text], share: 1 } };
    worker.postMessage({ id: `parity-${at}`, type: 'APPLY', path: ['assess'], argumentList: [argument] });
    const reply = await new Promise<{ value: unknown }>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    answers.push(reply.value);
  }
  worker.terminate();
  return answers;
}

/** The same texts, the same scores: in the browser's WebAssembly and under Node. */
export function tellOfParity(test: StageTest, extension: string): void {
  test('fifty texts are read and scored as under Node', async ({ stage: { driver } }, info) => {
    test.setTimeout(600_000);
    const expected = underNode(info.outputPath('node.jsonl'));
    expect(expected).toHaveLength(50);
    const worker = readdirSync(path.join(extension, 'assets')).find((name) => name.startsWith('detector.worker'));
    expect(worker).toBeDefined();
    // In small parts: an answer that takes long is taken for none by a browser's debugger.
    const answers: Assessment[] = [];
    for (let at = 0; at < expected.length; at += PART) {
      const texts = JSON.stringify(expected.slice(at, at + PART).map(({ text }) => text));
      const call = `(${askWorker.toString()})('/assets/${worker}', ${texts})`;
      answers.push(...(await driver.inOwnPage<Assessment[]>('dashboard.html', call)));
    }
    for (const [at, { id, logits, probability }] of expected.entries()) {
      const answer = answers[at];
      if (answer?.kind !== 'scored') throw new Error(`${id} was not scored: ${answer?.reason}, ${answer?.detail}`);
      expect(answer.passages.length, id).toBe(logits.length);
      expect(Math.abs(answer.probability - probability), id).toBeLessThan(CLOSE);
    }
  });
}

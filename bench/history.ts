import path from 'node:path';
import { launchChromium } from '@/scripts/browser/chromium';
import { madeVisits } from '@/tests/made-history';
import { type Bench, benchIn } from './history/in-chromium';
import { EXPORTS, FILTERS } from './history/steps';

const USAGE = `Measures the dashboard over a made-up history, in a real Chromium with the built extension: import, first paint,
filters, lists, exports, each as a ratio to reading all visits raw from the same database in the same run.

usage: npm run -s bench:history -- [--visits 100000] [--extension FOLDER]

Each figure is the middle of three runs, the import's a single one. Milliseconds depend on the machine and on what else it
does; compare the ratios.`;

/** Rows of one message, as the dashboard's own import sends them. */
const BATCH = 1000;

interface Line {
  name: string;
  milliseconds: number;
}

async function fill(bench: Bench, size: number): Promise<Line[]> {
  const made = madeVisits(size);
  const [began, name] = [performance.now(), await bench.ask<string>('import:begin')];
  for (let start = 0; start < size; start += BATCH) {
    await bench.ask('import:add', { name, visits: made.slice(start, start + BATCH), corrections: [] });
  }
  const added = performance.now();
  await bench.ask('import:plan', name);
  const planned = performance.now();
  while (!(await bench.ask('import:commit', name)));
  return [
    { name: 'import: rows checked and waiting', milliseconds: added - began },
    { name: 'import: dry run', milliseconds: planned - added },
    { name: 'import: merged', milliseconds: performance.now() - planned },
  ];
}

async function middle(run: () => Promise<number>): Promise<number> {
  const times = [await run(), await run(), await run()].sort((a, b) => a - b);
  return times[1] ?? 0;
}

async function middleOfEach<Name extends string>(run: () => Promise<Record<Name, number>>): Promise<Line[]> {
  const runs = [await run(), await run(), await run()];
  const names = Object.keys(runs[0] ?? {}) as Name[]; // The keys of a Record are its names.
  return names.map((name) => ({
    name,
    milliseconds: runs.map((one) => one[name]).sort((a, b) => a - b)[1] ?? 0,
  }));
}

export async function main(argv: string[]): Promise<number> {
  const given = (name: string) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
  const size = Number(given('--visits') ?? 100_000);
  if (argv.includes('--help') || !(size > 0)) {
    console.error(USAGE);
    return argv.includes('--help') ? 0 : 2;
  }
  const browser = await launchChromium({ extension: path.resolve(given('--extension') ?? '.output/chrome-mv3') });
  try {
    const bench = benchIn(browser);
    const filled = await fill(bench, size);
    const raw = await middle(bench.readRaw);
    const tell = ({ name, milliseconds }: Line) =>
      console.log(`${name.padEnd(44)} ${milliseconds.toFixed(0).padStart(8)} ms ${(milliseconds / raw).toFixed(2)}`);
    console.log(`${size} visits; ratio to the raw read in the last column`);
    tell({ name: 'raw read of all visits', milliseconds: raw });
    for (const line of filled) tell(line);
    for (const line of await middleOfEach(bench.openDashboard)) tell({ ...line, name: `dashboard: ${line.name}` });
    for (const { name, type, asked } of FILTERS) {
      tell({ name, milliseconds: await middle(() => bench.timeOf(type, asked)) });
    }
    for (const format of EXPORTS) {
      tell({ name: `export ${format}`, milliseconds: await middle(() => bench.exportAs(format)) });
    }
    return 0;
  } finally {
    await browser.close();
  }
}

import path from 'node:path';
import { launchChromium } from '@/scripts/browser/chromium';
import { writeBackup } from './history/backup-file';
import { importFile } from './history/import-in-chromium';
import { benchIn } from './history/in-chromium';
import { peaks } from './history/memory';
import { EXPORTS, FILTERS, SEARCHES } from './history/steps';

const USAGE = `Measures the dashboard over a made-up history, in a real Chromium with the built extension: import, first paint,
filters, lists, exports, each as a ratio to reading all visits raw from the same database in the same run.

usage: npm run -s bench:history -- [--visits 100000] [--extension FOLDER]

Each figure is the middle of three runs, the import's a single one; of more than 200,000 visits all are. A million takes
about a quarter of an hour, 4 GB of disk and as much memory. Milliseconds depend on the machine and on what else it
does; compare the ratios.`;

interface Line {
  name: string;
  milliseconds: number;
}

/** Above this many visits every figure is a single run: three would take an hour. */
const THREE_RUNS = 200_000;

async function middleOfEach<Name extends string>(
  run: () => Promise<Record<Name, number>>,
  runs: number,
): Promise<Line[]> {
  const all: Record<Name, number>[] = [];
  while (all.length < runs) all.push(await run());
  const names = Object.keys(all[0] ?? {}) as Name[]; // The keys of a Record are its names.
  const middle = Math.floor(runs / 2);
  return names.map((name) => ({
    name,
    milliseconds: all.map((one) => one[name]).sort((a, b) => a - b)[middle] ?? 0,
  }));
}

const linesOf = (times: object): Line[] =>
  Object.entries(times).map(([name, milliseconds]) => ({ name, milliseconds: Number(milliseconds) }));

export async function main(argv: string[]): Promise<number> {
  const given = (name: string) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
  const size = Number(given('--visits') ?? 100_000);
  if (argv.includes('--help') || !(size > 0)) {
    console.error(USAGE);
    return argv.includes('--help') ? 0 : 2;
  }
  const runs = size > THREE_RUNS ? 1 : 3;
  const file = await writeBackup(size);
  const browser = await launchChromium({ extension: path.resolve(given('--extension') ?? '.output/chrome-mv3') });
  try {
    const bench = benchIn(browser);
    console.log(`${size} visits in a backup of ${(file.bytes / 1e6).toFixed(0)} MB`);
    const { times, counts } = await importFile(browser, file.name);
    console.log(`taken in; new, same, conflicting, taken, invalid: ${counts.join(', ')}`);
    for (const { process, megabytes } of (await peaks(browser.context)) ?? []) {
      console.log(`most memory so far, ${process}: ${megabytes} MB`);
    }
    // The first look after an import packs its days; later ones find them packed.
    const first = linesOf(await bench.openDashboard());
    const once = async (run: () => Promise<number>) => (await middleOfEach(async () => ({ it: await run() }), runs))[0];
    const raw = (await once(bench.readRaw))?.milliseconds ?? 0;
    const tell = ({ name, milliseconds }: Line) => {
      // A search that finds nothing has no first rows.
      const shown = Number.isNaN(milliseconds)
        ? 'none'.padStart(8)
        : `${milliseconds.toFixed(0).padStart(8)} ms ${(milliseconds / raw).toFixed(2)}`;
      console.log(`${name.padEnd(46)} ${shown}`);
    };
    const tellTime = async (name: string, run: () => Promise<number>) =>
      tell({ name, milliseconds: (await once(run))?.milliseconds ?? 0 });
    console.log('ratio to the raw read in the last column');
    tell({ name: 'raw read of all visits', milliseconds: raw });
    for (const line of linesOf(times)) tell(line);
    for (const line of first) tell({ ...line, name: `dashboard after the import: ${line.name}` });
    for (const line of await middleOfEach(bench.openDashboard, runs))
      tell({ ...line, name: `dashboard: ${line.name}` });
    for (const { name, type, asked } of FILTERS) await tellTime(name, () => bench.timeOf(type, asked));
    for (const [name, text] of SEARCHES) {
      for (const line of await middleOfEach(() => bench.search(text), runs))
        tell({ ...line, name: `${name}: ${line.name}` });
    }
    for (const format of EXPORTS) await tellTime(`export ${format}`, () => bench.exportAs(format));
    for (const { process, megabytes } of (await peaks(browser.context)) ?? []) {
      console.log(`most memory, ${process}: ${megabytes} MB`);
    }
    return 0;
  } finally {
    await browser.close();
    await file.remove();
  }
}

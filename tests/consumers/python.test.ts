// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Correction } from '@/lib/domain';
import { madeFile } from '@/tests/made-report';
import { hostileVisits, TITLES } from './hostile';

const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
const note = python ? '' : ' (skipped: no Python on PATH)';
const visits = hostileVisits();
const corrections: Correction[] = [{ url: visits[0]?.url ?? '', claim: 'person', changedAt: 5 }];

/** What a short program in Python makes of a file on its standard input. */
function readBy<T>(program: string, file: string): T {
  const { stdout, stderr, status } = spawnSync(python ?? '', ['-c', `import csv, io, json, sys\n${program}`], {
    input: file,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout); // The caller names what the program prints.
}

describe.skipIf(!python)(`Python’s own modules${note}`, () => {
  it.each([
    ['utf-8', false],
    ['utf-8-sig', true],
  ])('csv, as %s: every row and cell, and none that begins a formula', (encoding, byteOrderMark) => {
    const rows = readBy<Record<string, string>[]>(
      `text = sys.stdin.buffer.read().decode('${encoding}')
print(json.dumps(list(csv.DictReader(io.StringIO(text, newline=''), strict=True))))`,
      madeFile('csv', {}, { visits, options: { byteOrderMark } }),
    );
    expect(rows).toHaveLength(visits.length);
    for (const [index, row] of rows.entries()) {
      expect(Object.keys(row)[0]).toBe('visited_at');
      expect(row.title?.replace(/^'/, '')).toBe(TITLES[index]);
      expect(row.url).toBe(visits[index]?.url);
      expect(row.id).toBe(visits[index]?.id);
      const texts = Object.entries(row).filter(([name]) => name !== 'logit');
      expect(texts.filter(([, cell]) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    }
  });

  it('json: the whole backup', () => {
    const text = madeFile('json', { corrections }, { visits });
    const read = readBy<unknown>('print(json.dumps(json.loads(sys.stdin.buffer.read())))', text);
    expect(read).toEqual(JSON.parse(text));
    expect(read).toMatchObject({ format: 'headwater-backup', visits, corrections });
  });

  it('json, line by line: as many lines as visits', () => {
    const rows = readBy<{ title: string }[]>(
      // As a text file is read: universal newlines, and str.splitlines in its widest sense.
      `print(json.dumps([json.loads(line) for line in sys.stdin.buffer.read().decode('utf-8').splitlines()]))`,
      madeFile('ndjson', { corrections }, { visits }),
    );
    expect(rows.map(({ title }) => title)).toEqual(TITLES);
  });
});

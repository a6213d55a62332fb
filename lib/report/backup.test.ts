import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Correction, EVIDENCE_STRENGTHS, VERDICT_KINDS, VERDICT_REASONS, type Visit } from '@/lib/domain';
import { createHistory, openDatabase } from '@/lib/history';
import { madeVisits } from '@/tests/made-history';
import { madeFile } from '@/tests/made-report';
import schema from './backup.schema.json';
import { BackupError, readBackup } from './index';

const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(schema);
const CORRECTIONS: Correction[] = [
  { url: 'https://b.example/', claim: null, changedAt: 2 },
  { url: 'https://a.example/', claim: 'person', changedAt: 1 },
];
const VISITS = madeVisits(2500).map((visit, index) =>
  index === 0 ? { ...visit, title: 'Line\u2028two\u0085three "quoted" \\ \ud83d\ude00\nfour' } : visit,
);

async function read(text: string, size = 1000) {
  async function* chunks() {
    for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
  }
  const rows: { visits: unknown[]; corrections: unknown[] } = { visits: [], corrections: [] };
  let batches = 0;
  for await (const batch of readBackup(chunks())) {
    batches += 1;
    rows.visits.push(...batch.visits);
    rows.corrections.push(...batch.corrections);
  }
  return { ...rows, batches };
}
const whyNot = (text: string) =>
  read(text).then(
    () => 'read',
    (cause: unknown) => (cause instanceof BackupError ? cause.code : cause),
  );
const backup = (visits: readonly Visit[], corrections: readonly Correction[] = []) =>
  madeFile('json', { corrections }, { visits });

it('writes the golden file', () => {
  const visit: Visit = {
    ...(VISITS[1] as Visit),
    id: 'a1',
    url: 'https://a.example/x',
    site: 'a.example',
    title: '河流 "x"',
    visitedAt: 5,
    language: 'zh',
    logit: 1.5,
    probability: 0.8,
    tokens: 300,
    share: 1,
    kind: 'likely-ai',
    reason: 'score-above',
    evidence: [{ code: 'windows-above', strength: 'weak', about: 'text', values: ['1', '8'] }],
  };
  expect(backup([visit], CORRECTIONS)).toBe(`{"format":"headwater-backup","version":1,
"corrections":[
{"url":"https://a.example/","claim":"person","changedAt":1},
{"url":"https://b.example/","claim":null,"changedAt":2}
],
"visits":[
{"id":"a1","url":"https://a.example/x","site":"a.example","title":"河流 \\"x\\"","visitedAt":5,"language":"zh","kind":"likely-ai","reason":"score-above","logit":1.5,"probability":0.8,"tokens":300,"share":1,"evidence":[{"code":"windows-above","strength":"weak","about":"text","values":["1","8"]}],"versions":{"model":"headwater-1@0.1.0","thresholds":"2026-11"}}
]}
`);
});

describe('a backup', () => {
  it.each([
    ['full', VISITS, CORRECTIONS],
    ['without corrections', VISITS.slice(0, 1), []],
    ['empty', [], []],
  ])('is JSON, fits its schema and reads back: %s', async (_, visits, corrections) => {
    const text = backup(visits, corrections);
    const parsed = JSON.parse(text);
    expect(validate(parsed), JSON.stringify(validate.errors?.[0])).toBe(true);
    expect(parsed.visits).toEqual(visits);
    // One row a line, for any reader's idea of a line.
    expect(text.split(/\r\n|[\n\r\u0085\u2028\u2029]/)).toHaveLength(visits.length + corrections.length + 6);
    const found = await read(text);
    expect(found.visits).toEqual(visits);
    expect(found.corrections).toEqual(parsed.corrections);
  });

  it('reads alike whatever the pieces it comes in', async () => {
    const text = backup(VISITS.slice(0, 3), CORRECTIONS);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: text.length }), async (size) => {
        expect((await read(text, size)).visits).toEqual(VISITS.slice(0, 3));
      }),
    );
  });

  it('comes in batches, so that no file has to fit the memory', async () => {
    expect((await read(backup(VISITS))).batches).toBe(3);
  });

  it('reads what another program wrote anew', async () => {
    const again = JSON.stringify(JSON.parse(backup(VISITS.slice(0, 5), CORRECTIONS)), null, 2);
    expect(await read(`\uFEFF${again}`)).toMatchObject({ visits: VISITS.slice(0, 5), corrections: { length: 2 } });
  });

  it('merged twice gives the same bytes', async () => {
    const history = createHistory(openDatabase('bytes'));
    const merge = async (text: string) => {
      const rows = await read(text);
      await history.imports.begin('x');
      await history.imports.add('x', rows);
      return history.imports.commit('x');
    };
    const exported = async () => {
      const visits: Visit[] = [];
      for await (const page of history.pages({})) visits.push(...page);
      return backup(visits, await history.corrections({ takenBack: true }));
    };
    await merge(backup(VISITS, CORRECTIONS));
    const once = await exported();
    await merge(once);
    await merge(backup(VISITS, CORRECTIONS));
    expect(await exported()).toBe(once);
    expect((await merge(once)).visits).toMatchObject({ new: 0, same: VISITS.length, conflicting: 0 });
  }, 60_000);
});

describe('a file that is none', () => {
  const good = backup(VISITS.slice(0, 3), CORRECTIONS);
  it.each([
    ['nothing', '', 'not-json'],
    ['a picture', '\x89PNG\r\n\x1a\n', 'not-json'],
    ['words', 'hello', 'not-json'],
    ['other JSON', '{"bookmarks": []}', 'not-a-backup'],
    ['a list', '[]', 'not-a-backup'],
    ['null', 'null', 'not-a-backup'],
    [
      'a format by inheritance',
      '{"__proto__": {"format": "headwater-backup", "version": 1, "visits": []}}',
      'not-a-backup',
    ],
    ['no list of visits', '{"format": "headwater-backup", "version": 1, "visits": {}}', 'not-a-backup'],
    ['a version in words', '{"format": "headwater-backup", "version": "1", "visits": []}', 'not-a-backup'],
    ['a later version', '{"format": "headwater-backup", "version": 2, "visits": []}', 'newer-version'],
    ['a later version in our lines', good.replace('"version":1', '"version":7'), 'newer-version'],
    ['one cut off in a row', good.slice(0, -100), 'not-json'],
    ['one cut off between rows', good.slice(0, good.lastIndexOf('\n', good.length - 5)), 'cut-short'],
    ['one with a row broken', good.replace('"kind"', 'kind'), 'not-json'],
    ['one with more after its end', `${good}{"more": 1}\n`, 'not-json'],
    ['an endless line', `${good.split('\n').slice(0, 6).join('\n')}\n"${'x'.repeat(1_100_000)}"`, 'too-large'],
    ['an endless file of another kind', `[${'"x",'.repeat(17_000_000)}`, 'too-large'],
  ])(
    '%s',
    async (_, text, code) => {
      expect(await whyNot(text)).toBe(code);
    },
    60_000,
  );

  it('leaves rows with dangerous names as they are: rows', async () => {
    const { visits } = await read(good.replace('"id"', '"__proto__":{"polluted":1},"id"'));
    expect(Object.getPrototypeOf(visits[0])).toBe(Object.prototype);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

it('the schema lists every reason, kind and strength of the domain', () => {
  const found: unknown[][] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    if ('enum' in node && Array.isArray(node.enum)) found.push([...node.enum].sort());
    for (const child of Object.values(node)) walk(child);
  };
  walk(schema);
  for (const known of [VERDICT_REASONS, VERDICT_KINDS, EVIDENCE_STRENGTHS]) {
    expect(found).toContainEqual([...known].sort());
  }
});

it('the schema says what the history takes', async () => {
  const [base] = VISITS.slice(1);
  if (!base) throw new Error('there are more');
  const change = fc.constantFrom<unknown>(
    null,
    'x',
    '',
    7,
    -1,
    1.5,
    1e300,
    [],
    {},
    'en',
    'https://a.example/',
    'javascript:1',
    'likely-ai',
    'toString',
    'a'.repeat(30_000),
    [{ code: 'x', strength: 'weak', about: 'text', values: [] }],
    [{ code: 'x', strength: 'sure', about: 'text', values: [] }],
    { model: 'm', thresholds: 't' },
  );
  // `site` is read from the address, not from the file.
  const field = fc.constantFrom(...Object.keys(base).filter((name) => name !== 'site'));
  await fc.assert(
    fc.asyncProperty(field, change, async (name, value) => {
      const row = { ...base, [name]: value };
      const history = createHistory(openDatabase('schema'));
      await history.imports.begin('x');
      await history.imports.add('x', { visits: [row], corrections: [] });
      const taken = (await history.imports.plan('x')).visits.invalid === 0;
      const valid = validate({ format: 'headwater-backup', version: 1, corrections: [], visits: [row] });
      expect(taken, `${name}: ${JSON.stringify(value).slice(0, 80)}`).toBe(valid);
    }),
    { numRuns: 300 },
  );
}, 60_000);

/**
 * Fifty texts that exercise cleaning, tokenizing and windowing, made here so that nothing needs to be shipped or
 * fetched: both languages, every length bin, mixed scripts, hidden characters, Markdown, names and figures.
 */

const EN = [
  'The river rose in the night and took the old footbridge with it.',
  'By morning the mill stood in a field of brown water, and nobody had thought to move the flour.',
  'Prices fell by 3.5% in March, according to the board’s own report — the first drop since 2011.',
  '“It’s not a question of money,” said Ms. O’Neill; “it never was.”',
  'We installed PostgreSQL 16 on an ARM server, enabled TLS, and ran pgbench for 10 minutes.',
  'Three things matter: patience, a dry place, and good string...',
  'Überraschend naïve café owners coöperate (or so the Ångström Institute claims).',
  'She counted the steps twice, got different answers, and wrote both of them down.',
];

const ZH = [
  '夜里河水涨了，把那座旧木桥冲走了。',
  '到了早晨，磨坊四周是一片浑黄的水，谁也没想到要把面粉搬走。',
  '据统计，三月份价格下降了3.5%，这是自2011年以来的首次下降——消息一出，市场反应平平。',
  '“这不是钱的问题，”她说，“从来都不是。”',
  '我们在ARM服务器上安装了PostgreSQL 16，启用TLS，并运行了10分钟的压力测试。',
  '三件事最要紧：耐心、干燥的地方，还有一根好绳子……',
  '臺灣的夏天很長，巷口的冰店總是開到很晚。',
  '他把台阶数了两遍，得到两个不同的数，就都记了下来。',
];

const TWISTS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `# Title\n\n- ${text.replaceAll('\n', '\n- ')}`,
  (text) => text.replaceAll('o', 'о').replaceAll('，', ' ，'),
  (text) => text.split('').join('\u200B').slice(0, 4000),
  (text) => text.replaceAll('\n', '\n\n1. **Note** ').replaceAll('“', '「').replaceAll('”', '」'),
];

/** Picks sentences by a fixed rule: the same fifty texts on every machine. */
function make(sentences: readonly string[], seed: number, count: number): string {
  return Array.from(
    { length: count },
    (_, at) => sentences[(seed * 7 + at * ((seed % 5) + 1)) % sentences.length],
  ).join('\n');
}

const COUNTS = [8, 12, 20, 40, 90];

/** The fifty texts, with their ids. */
export const PARITY_TEXTS: readonly { id: string; text: string }[] = Array.from({ length: 50 }, (_, at) => {
  const [name, sentences] = at % 2 === 0 ? (['en', EN] as const) : (['zh', ZH] as const);
  const count = COUNTS[Math.floor(at / 2) % COUNTS.length] ?? 8;
  const twist = TWISTS[Math.floor(at / 10)] ?? ((text: string) => text);
  return { id: `${name}-${at}`, text: twist(make(sentences, at + 1, count)) };
});

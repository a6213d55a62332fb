import type { Category, Figures, Overview, PeriodFigures } from '@/lib/statistics';
import type { ReportMaterial, ReportOptions } from './define-format';
import type { Wording } from './wording';

/** A cell of a table; `href` is an address of the web that may be shown. */
export interface Cell {
  text: string;
  href?: string;
  /** Numbers stand to the right. */
  number?: true;
}

export interface Section {
  heading: string;
  text: string[];
  table: { head: Cell[]; rows: Cell[][] } | null;
  chart: PeriodFigures[] | null;
}

/** What a report for people says, whatever it is written in. */
export interface Summary {
  title: string;
  lines: string[];
  sections: Section[];
}

/** Rows of a table of sites; the files for programs hold all. */
const MOST_SITES = 100;

const MIX: Category[] = [
  'verified',
  'declared',
  'leftover',
  'likely-ai',
  'unclear',
  'no-strong-signs',
  'not-assessed',
  'corrected-ai',
  'corrected-person',
];

const text = (value: string): Cell => ({ text: value });
const number = (value: string): Cell => ({ text: value, number: true });

type Words = Wording;
const mixWord = (category: Category, { say }: Words) =>
  // The type says what replaceAll does; the compiler can't see through it.
  say(`mix_${category.replaceAll('-', '_')}` as Parameters<Words['say']>[0]);

/** Head and cells of the columns that every table of figures has. */
function figureHead({ say }: Words): Cell[] {
  return [number(say('articles')), number(say('assessed')), number(say('ai')), number(say('interval'))];
}
function figureCells({ articles, assessed, ai }: Figures, words: Words): Cell[] {
  return [
    number(words.count(articles)),
    number(words.count(assessed)),
    number(words.share(ai)),
    number(words.interval(ai.interval)),
  ];
}

function section(heading: string, rest: Partial<Section>): Section {
  return { heading, text: [], table: null, chart: null, ...rest };
}

function totals(overview: Overview, words: Words): Section {
  const { say } = words;
  const { ai, known, estimated, corrected } = overview;
  const rows = [
    [text(say('articles')), number(words.count(overview.articles)), text(''), text('')],
    [text(say('assessed')), number(words.count(overview.assessed)), text(''), text('')],
    ...(
      [
        ['ai', ai],
        ['known', known],
        ['estimated', estimated],
      ] as const
    ).map(([word, share]) => [
      text(say(word)),
      number(say('share_of', [words.count(share.k), words.count(share.n)])),
      number(words.share(share)),
      number(words.interval(share.interval)),
    ]),
  ];
  if (corrected) {
    const { low, high } = corrected.interval;
    rows.push([
      text(say('corrected')),
      text(''),
      number(`${words.percent(corrected.share)} %`),
      number(words.interval({ low, high })),
    ]);
  }
  const meaning = corrected
    ? [
        say('corrected_meaning', [
          words.percent(corrected.share),
          words.percent(corrected.interval.low),
          words.percent(corrected.interval.high),
        ]),
      ]
    : [];
  const head = [text(''), number(''), number(''), number(say('interval'))];
  return section(say('summary'), { text: meaning, table: { head, rows } });
}

function siteSection({ sites, sitesLeftOut }: Overview, words: Words): Section {
  const { say, count } = words;
  const more = Math.max(0, sites.length - MOST_SITES) + sitesLeftOut;
  return section(say('by_site'), {
    text: more > 0 ? [say('sites_left_out', [count(more)])] : [],
    table: {
      head: [text(say('site')), ...figureHead(words)],
      rows: sites.slice(0, MOST_SITES).map((figures) => [text(figures.site.id), ...figureCells(figures, words)]),
    },
  });
}

function newestSection({ newest }: Overview, words: Words): Section {
  const { say, date } = words;
  const isWeb = (url: string) => /^https?:\/\//.test(url);
  return section(say('newest'), {
    table: {
      head: [text(say('date')), text(say('article')), text(say('verdict'))],
      rows: newest.map(({ lastAt, title, url, readings }) => [
        text(date(lastAt)),
        isWeb(url) ? { text: title || url, href: url } : text(title),
        text(mixWord(readings[0]?.outcome ?? 'not-assessed', words)),
      ]),
    },
  });
}

/** Puts figures into words: what is said, in which order, in which language. */
export function summaryOf({ overview, madeAt }: ReportMaterial, options: ReportOptions, words: Words): Summary {
  const { say, date } = words;
  const lines = madeAt ? [say('made', [date(madeAt)])] : [];
  if (!overview || overview.firstAt === null || overview.lastAt === null) {
    return { title: say('title'), lines: [...lines, say('nothing')], sections: [] };
  }
  lines.push(say('range', [date(overview.firstAt), date(overview.lastAt)]), say('caution'));
  const { periods, languages, mix, media, unit, sites } = overview;
  const versions = [...new Set(sites.flatMap((figures) => figures.versions))].sort();
  const sections = [
    totals(overview, words),
    section(say('over_time'), {
      text: [say('chart')],
      chart: periods,
      table: {
        head: [text(say(`period_${unit}`)), ...figureHead(words)],
        rows: periods
          .filter(({ articles }) => articles > 0)
          .map((figures) => [text(words.period(figures.start, unit)), ...figureCells(figures, words)]),
      },
    }),
    section(say('verdicts'), {
      table: {
        head: [text(say('verdict')), number(say('articles'))],
        rows: MIX.filter((one) => mix[one] > 0).map((one) => [
          text(mixWord(one, words)),
          number(words.count(mix[one])),
        ]),
      },
    }),
    section(say('by_language'), {
      table: {
        head: [text(say('language')), ...figureHead(words)],
        rows: languages.map((one) => [text(words.languageName(one.language)), ...figureCells(one, words)]),
      },
    }),
    siteSection(overview, words),
  ];
  if (media.articles > 0) {
    sections.push(
      section(say('media'), {
        text: [say('media_meaning')],
        table: {
          head: [text(say('finding')), number(say('articles'))],
          rows: media.codes.map(({ code, articles }) => [text(code), number(words.count(articles))]),
        },
      }),
    );
  }
  if (!options.hideTitles) sections.push(newestSection(overview, words));
  if (versions.length > 0)
    sections.push(
      section(say('models'), { table: { head: [text(say('model'))], rows: versions.map((one) => [text(one)]) } }),
    );
  return { title: say('title'), lines, sections };
}

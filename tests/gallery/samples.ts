import type { Assessment, Cell, Credential, Evidence, Verdict, VerdictKind, VerdictReason, Visit } from '@/lib/domain';

const VERSIONS = { model: 'headwater-1@0.1.0', thresholds: '2025-11' };
const CELL: Cell = {
  language: 'en',
  bin: '>1000',
  upper: 2.4,
  lower: -1.1,
  humans: 1204,
  flagged: 3,
  flaggedAtMost: 0.0073,
};
const NOTHING_HIDDEN = { zeroWidth: 0, bidi: 0, tags: 0, variation: 0, homoglyphWords: 0 };
const WORDS = 'In today’s fast-moving world, rivers are more than water: they are a testament to…';
const ZH_WORDS = '在当今快速发展的时代，河流不仅是水的流动，更是文明的见证……';

function scored(language: 'en' | 'zh', logits: number[], share = 1): Assessment {
  return {
    kind: 'scored',
    language,
    tokens: Math.round((logits.length * 380) / share),
    share,
    logit: logits.reduce((sum, logit) => sum + logit, 0) / logits.length,
    probability: 0.9,
    passages: logits.map((logit) => ({ excerpt: language === 'en' ? WORDS : ZH_WORDS, tokens: 380, logit })),
    cell: { ...CELL, language },
    windowCell: { ...CELL, language, bin: '150-400' },
    punctuation: { fullWidth: 0, halfWidth: 0 },
    hidden: NOTHING_HIDDEN,
    versions: VERSIONS,
    milliseconds: 1800,
  };
}

const unscored = (reason: Extract<Assessment, { kind: 'unscored' }>['reason'], detail: string | null): Assessment => ({
  kind: 'unscored',
  reason,
  language: reason === 'language-not-covered' ? 'fr' : 'en',
  tokens: reason === 'too-short' ? 46 : 0,
  versions: VERSIONS,
  detail,
});

const found = (code: string, values: (number | string)[], rest: Partial<Evidence> = {}): Evidence => ({
  code,
  strength: 'weak',
  about: 'text',
  values: values.map(String),
  quote: null,
  ...rest,
});

const verdict = (kind: VerdictKind, reason: VerdictReason, evidence: Evidence[], assessment: Assessment): Verdict => ({
  kind,
  reason,
  evidence,
  assessment,
  versions: VERSIONS,
});

/** A verdict of the reader's own model. */
function own(kind: VerdictKind, reason: VerdictReason, evidence: Evidence[], thresholds: string): Verdict {
  const versions = { model: 'own:essay-detector@1.2#3fa0b91c', thresholds };
  const assessment = scored('en', [4.1, 3.2, 5.8, 1.9, 4.4, 3.6]);
  if (assessment.kind !== 'scored') throw new Error('not scored');
  const cell = { ...assessment.cell, ...(thresholds ? {} : { upper: null, lower: null }) };
  const own: Assessment = { ...assessment, versions, cell, windowCell: thresholds ? cell : null };
  return { ...verdict(kind, reason, evidence, own), versions };
}

const CREDENTIAL: Credential = {
  state: 'unknown-signer',
  ai: 'part',
  top: {
    title: 'Bridge in the morning',
    relation: null,
    generator: 'Example Editor 26.9',
    signer: 'Example Signer',
    organisation: 'Example Ltd',
    time: '2026-10-01T09:00:00Z',
    ai: 'part',
    actions: [
      { action: 'c2pa.opened', source: null },
      { action: 'c2pa.edited', source: 'cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia' },
    ],
    problems: [],
    ingredients: [
      {
        title: 'Generated sky',
        relation: 'componentOf',
        generator: 'Example Model',
        signer: 'Example Model Service',
        organisation: 'Example Ltd',
        time: '2026-10-01T08:00:00Z',
        ai: 'full',
        actions: [
          { action: 'c2pa.created', source: 'cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia' },
        ],
        problems: [],
        ingredients: [],
      },
      {
        title: 'photo.jpg',
        relation: 'parentOf',
        generator: null,
        signer: null,
        organisation: null,
        time: null,
        ai: 'none',
        actions: [],
        problems: [],
        ingredients: [],
      },
    ],
  },
};

/** One verdict of each sort, as the verdict room would make it. */
export const verdicts = {
  likely: verdict(
    'likely-ai',
    'score-above',
    [
      found('score-above-rate', [3, 1204, '0.8']),
      found('windows-above', [5, 6]),
      found('hidden-characters', [4]),
      found('text-sampled', [62], { strength: 'context' }),
    ],
    scored('en', [4.1, 3.2, 5.8, 1.9, 4.4, 3.6], 0.62),
  ),
  likelyZh: verdict(
    'likely-ai',
    'score-above',
    [found('score-above-rate', [3, 1204, '0.8']), found('windows-above', [2, 2])],
    scored('zh', [4.1, 3.2]),
  ),
  declared: verdict(
    'declared-ai',
    'page-declares',
    [
      found('page-says', [], { strength: 'declared', quote: 'This article was written with the help of AI.' }),
      found('score-above-rate', [3, 1204, '0.8']),
    ],
    scored('en', [3.1]),
  ),
  verified: verdict(
    'declared-ai',
    'credential-verified',
    [
      found('text-credential-ai-unknown-signer', [], {
        strength: 'verified',
        where: 'text',
        place: 0,
        credential: CREDENTIAL,
      }),
      found('score-above-cell', [3, 1204, 136]),
      found('picture-credential-part', [], {
        strength: 'verified',
        about: 'media',
        where: 'picture',
        place: 1,
        quote: 'bridge.jpg',
        credential: CREDENTIAL,
      }),
      found('pictures-unchecked-other-host', [4], { strength: 'context', about: 'media', where: 'picture' }),
    ],
    scored('en', [3.1]),
  ),
  unclear: verdict(
    'unclear',
    'passages-disagree',
    [found('passages-disagree', [6, 6, 14]), found('score-between-cell', [])],
    scored('en', [4, -3, 3, 5, -2, -4, 0.4, 3.3, -2.2, 4.2, 1, -1.9, 3.8, -4]),
  ),
  low: verdict(
    'no-strong-signs',
    'score-below',
    [found('score-below-cell', []), found('windows-above', [0, 3])],
    scored('en', [-3.2, -2.4, -4]),
  ),
  short: verdict('not-assessed', 'too-short', [found('short-text', [46])], unscored('too-short', null)),
  language: verdict('not-assessed', 'language-not-covered', [], unscored('language-not-covered', null)),
  broken: verdict(
    'not-assessed',
    'model-corrupt',
    [],
    unscored('model-corrupt', 'onnx/model_int8.onnx: SHA-256 does not match model.json'),
  ),
} satisfies Record<string, Verdict>;

/** Verdicts of the reader's own model, without and with thresholds. */
export const ownVerdicts = {
  own: own(
    'unclear',
    'own-model-uncalibrated',
    [found('own-score', ['2.31']), found('own-model', ['essay-detector@1.2#3fa0b91c'], { strength: 'context' })],
    '',
  ),
  ownCalibrated: own(
    'likely-ai',
    'score-above',
    [
      found('own-score-above', [2, 400, '1.8']),
      found('windows-above', [5, 6]),
      found('own-model', ['essay-detector@1.2#3fa0b91c'], { strength: 'context' }),
    ],
    '2026-11',
  ),
} satisfies Record<string, Verdict>;

const TITLES: [string, string, keyof typeof verdicts, string][] = [
  ['How a river finds the sea', 'rivers.example', 'low', 'en'],
  ['十个理由告诉你为什么应该每天早起：改变人生的清晨习惯', 'life.example.cn', 'likelyZh', 'zh'],
  ['Unlocking the Power of Mindful Productivity in a Fast-Paced World', 'growth.example', 'likely', 'en'],
  ['Notes on keeping a small boat', 'harbour.example', 'unclear', 'en'],
  ['', 'notes.example', 'short', 'en'],
  [
    'What the flood left behind: a very long headline that goes on and on until it must be cut off somewhere near the end',
    'news.example',
    'declared',
    'en',
  ],
  ['La rivière et la ville', 'journal.example', 'language', 'fr'],
];

/** A history of some days, newest first, before the moment given. */
export function visits(now: number): Visit[] {
  return TITLES.concat(TITLES).map(([title, site, name, language], at) => {
    const { kind, reason, evidence, assessment, versions } = verdicts[name];
    const read = assessment.kind === 'scored' ? assessment : null;
    return {
      id: `visit-${at}`,
      url: `https://${site}/articles/${at}`,
      site,
      title,
      visitedAt: now - at * 9 * 3_600_000,
      language,
      kind,
      reason,
      logit: read?.logit ?? null,
      probability: read?.probability ?? null,
      tokens: assessment.tokens,
      share: read?.share ?? null,
      evidence: evidence.map(({ quote: _, ...kept }) => kept),
      versions,
    };
  });
}

/** The same shape as the package's `model.json`, as far as it is shown. */
export const modelCard = {
  name: 'headwater-1',
  version: '0.1.0',
  trainedThrough: '2025-10',
  thresholds: {
    version: '2025-11',
    cells: (['en', 'zh'] as const).flatMap((language) =>
      (['<150', '150-400', '400-1000', '>1000'] as const).map((bin, at) => ({
        ...CELL,
        language,
        bin,
        upper: at === 0 ? null : 2.4,
        humans: 400 + at * 300,
        flagged: at,
        flaggedAtMost: 0.012 - at * 0.002,
      })),
    ),
  },
};

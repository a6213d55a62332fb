import { parseAddress, plainAddress } from '@/lib/address';
import type { Correction, EvidenceStrength, VerdictKind, VerdictReason, Visit } from '@/lib/domain';
import type { MergeProblemCode } from '@/lib/messaging';

/** Why a row can't be taken. */
export class RowProblem extends Error {
  readonly why: MergeProblemCode;
  readonly field: string | null;
  constructor(why: MergeProblemCode, field: string | null) {
    super(`${field ?? 'row'}: ${why}`);
    this.why = why;
    this.field = field;
  }
}

// Records, so that a value added to the domain is a type error here until it is listed.
const KINDS: Record<VerdictKind, true> = {
  'declared-ai': true,
  'likely-ai': true,
  unclear: true,
  'no-strong-signs': true,
  'not-assessed': true,
};
const REASONS: Record<VerdictReason, true> = {
  'credential-verified': true,
  'page-declares': true,
  'credential-changed': true,
  'chat-leftover': true,
  'score-above': true,
  'score-between': true,
  'passages-disagree': true,
  'score-below': true,
  'no-article': true,
  'too-short': true,
  'language-not-covered': true,
  'mixed-languages': true,
  'no-calibration': true,
  'site-off': true,
  paused: true,
  'model-missing': true,
  'model-corrupt': true,
  'detector-failed': true,
};
const STRENGTHS: Record<EvidenceStrength, true> = {
  verified: true,
  declared: true,
  strong: true,
  weak: true,
  context: true,
};
const ABOUT: Record<'text' | 'media', true> = { text: true, media: true };
const CLAIMS: Record<'person' | 'ai', true> = { person: true, ai: true };

/** The end of the year 9999: beyond it a date has another form. */
const LAST = 253_402_300_799_999;
/** Longest texts, far above what Headwater writes: a file must not fill the history with one field. */
const MOST = {
  id: 64,
  url: 8192,
  title: 20_000,
  code: 100,
  values: 50,
  value: 5000,
  evidence: 200,
  version: 200,
  language: 35,
};

/** Reads own fields only, each once: a row of a foreign file has no other power. */
class Fields {
  readonly #row: object;
  readonly #path: string;
  constructor(row: unknown, path = '') {
    if (typeof row !== 'object' || row === null || Array.isArray(row))
      throw new RowProblem('not-an-object', path || null);
    this.#row = row;
    this.#path = path;
  }
  at(name: string): string {
    return this.#path ? `${this.#path}.${name}` : name;
  }
  get(name: string): unknown {
    if (!Object.hasOwn(this.#row, name)) throw new RowProblem('missing', this.at(name));
    // An object, checked in the constructor; the field is checked by who asks.
    return (this.#row as Record<string, unknown>)[name];
  }
  text(name: string, longest: number): string {
    const value = this.get(name);
    if (typeof value !== 'string') throw new RowProblem('wrong-type', this.at(name));
    if (value.length > longest) throw new RowProblem('out-of-range', this.at(name));
    return value;
  }
  number(name: string, low: number, high: number): number {
    const value = this.get(name);
    if (typeof value !== 'number') throw new RowProblem('wrong-type', this.at(name));
    // Also refuses NaN; -0 would not come back from JSON.
    if (!(value >= low && value <= high)) throw new RowProblem('out-of-range', this.at(name));
    return value + 0;
  }
  oneOf<T extends string>(name: string, all: Record<T, true>): T {
    const value = this.text(name, MOST.code);
    if (!Object.hasOwn(all, value)) throw new RowProblem('out-of-range', this.at(name));
    // Listed, as the line above says.
    return value as T;
  }
  list(name: string, most: number): unknown[] {
    const value = this.get(name);
    if (!Array.isArray(value)) throw new RowProblem('wrong-type', this.at(name));
    if (value.length > most) throw new RowProblem('out-of-range', this.at(name));
    return value;
  }
  orNull<T>(name: string, read: () => T): T | null {
    return this.get(name) === null ? null : read();
  }
  address(name: string): string {
    const value = this.text(name, MOST.url);
    if (parseAddress(value) === null) throw new RowProblem('not-a-web-address', this.at(name));
    return plainAddress(value);
  }
}

function evidenceOf(value: unknown, index: number): Visit['evidence'][number] {
  const fields = new Fields(value, `evidence[${index}]`);
  const values = fields.list('values', MOST.values);
  return {
    code: fields.text('code', MOST.code),
    strength: fields.oneOf('strength', STRENGTHS),
    about: fields.oneOf('about', ABOUT),
    values: values.map((one) => {
      if (typeof one !== 'string') throw new RowProblem('wrong-type', fields.at('values'));
      if (one.length > MOST.value) throw new RowProblem('out-of-range', fields.at('values'));
      return one;
    }),
  };
}

/**
 * Reads a visit of a foreign file: field by field into a new object, each checked; nothing else of the row comes along.
 * The address loses what it must not carry, and the host is read from it, not believed.
 *
 * @throws {RowProblem}
 */
export function checkVisit(row: unknown): Visit {
  const fields = new Fields(row);
  const id = fields.text('id', MOST.id);
  if (!/^[\w.:-]+$/.test(id)) throw new RowProblem('out-of-range', 'id');
  const url = fields.address('url');
  const language = fields.orNull('language', () => fields.text('language', MOST.language));
  if (language !== null && !/^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language))
    throw new RowProblem('out-of-range', 'language');
  const versions = new Fields(fields.get('versions'), 'versions');
  return {
    id,
    url,
    site: parseAddress(url)?.hostname ?? '',
    title: fields.text('title', MOST.title),
    visitedAt: fields.number('visitedAt', 0, LAST),
    language,
    kind: fields.oneOf('kind', KINDS),
    reason: fields.oneOf('reason', REASONS),
    logit: fields.orNull('logit', () => fields.number('logit', -1e6, 1e6)),
    probability: fields.orNull('probability', () => fields.number('probability', 0, 1)),
    tokens: fields.number('tokens', 0, 1e9),
    share: fields.orNull('share', () => fields.number('share', 0, 1)),
    evidence: fields.list('evidence', MOST.evidence).map(evidenceOf),
    versions: { model: versions.text('model', MOST.version), thresholds: versions.text('thresholds', MOST.version) },
  };
}

/**
 * Reads a correction of a foreign file.
 *
 * @throws {RowProblem}
 */
export function checkCorrection(row: unknown): Correction {
  const fields = new Fields(row);
  return {
    url: fields.address('url'),
    claim: fields.orNull('claim', () => fields.oneOf('claim', CLAIMS)),
    changedAt: fields.number('changedAt', 0, LAST),
  };
}

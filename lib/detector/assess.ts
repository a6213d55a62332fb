import type { Article, Assessment, Passage, UnscoredReason } from '@/lib/domain';
import { clean, identify, type Language } from '@/lib/language';
import { cellFor, emptyCell, isCalibrated, type ModelCard, probabilityOf, versionsOf } from './model';
import { planWindows } from './windows';

/** A loaded model: turns text into token ids and windows of ids into logits. */
export interface Engine {
  card: ModelCard;
  /** Token ids of a cleaned text, without frame tokens. */
  encode(text: string): number[];
  decode(ids: number[]): string;
  /** Raw logit of one window; positive leans to AI. */
  score(ids: number[]): Promise<number>;
  /** Frees what it holds; it scores nothing after that. */
  close?(): Promise<void>;
}

/** A text longer than this is sampled by characters before it is tokenized; 5 MB must not stall the worker. */
const LONGEST_WHOLE = 40_000;
const SLICE = 3_000;

interface Read {
  windows: number[][];
  tokens: number;
  share: number;
}

/** Chooses the windows of a cleaned text: from all of its tokens, or from slices where it is very long. */
export function readWindows(text: string, engine: Pick<Engine, 'card' | 'encode'>): Read {
  const { windowTokens, maxWindows } = engine.card;
  if (text.length <= LONGEST_WHOLE) {
    const ids = engine.encode(text);
    const windows = planWindows(ids.length, windowTokens, maxWindows).map(({ start, end }) => ids.slice(start, end));
    const read = windows.reduce((sum, window) => sum + window.length, 0);
    return { windows, tokens: ids.length, share: ids.length === 0 ? 0 : Math.min(1, read / ids.length) };
  }
  const slices = Array.from({ length: maxWindows }, (_, at) => {
    const start = Math.floor((at * (text.length - SLICE)) / (maxWindows - 1));
    return engine.encode(text.slice(start, start + SLICE));
  });
  const perCharacter = slices.reduce((sum, ids) => sum + ids.length, 0) / (SLICE * maxWindows);
  const windows = slices.map((ids) => ids.slice(0, windowTokens)).filter((ids) => ids.length > 0);
  const tokens = Math.round(text.length * perCharacter);
  const read = windows.reduce((sum, window) => sum + window.length, 0);
  return { windows, tokens, share: tokens === 0 ? 0 : Math.min(1, read / tokens) };
}

function excerpt(text: string, language: Language): string {
  const plain = text.trim();
  return plain.length > language.excerptLength ? `${plain.slice(0, language.excerptLength)}…` : plain;
}

/**
 * Reads an article with the model: clean, identify, choose windows, score each, take the mean, calibrate.
 *
 * @returns `unscored` with the reason wherever a score would be a guess; never throws for a text
 */
export async function assess(
  article: Pick<Article, 'passages' | 'share'>,
  engine: Engine,
  now: () => number = () => performance.now(),
): Promise<Assessment> {
  const started = now();
  const { card } = engine;
  const { text, hidden, punctuation } = clean(article.passages.join('\n'));
  const { language, covered, mixed } = identify(text);
  const versions = versionsOf(card);
  const unscored = (reason: UnscoredReason, tokens = 0): Assessment => ({
    kind: 'unscored',
    reason,
    language,
    tokens,
    versions,
    detail: null,
  });
  if (text === '') return unscored('no-article');
  if (!covered) return unscored('language-not-covered');
  const taken = readWindows(text, engine);
  const { windows } = taken;
  const tokens = Math.round(taken.tokens / article.share);
  const share = taken.share * article.share;
  if (tokens < card.minTokens) return unscored('too-short', tokens);
  if (mixed) return unscored('mixed-languages', tokens);
  const cell = cellFor(card, covered.code, tokens) ?? (isCalibrated(card) ? null : emptyCell(covered.code, tokens));
  if (!cell || (isCalibrated(card) && (cell.upper === null || cell.lower === null))) {
    return unscored('no-calibration', tokens);
  }
  const passages: Passage[] = [];
  for (const ids of windows) {
    const logit = await engine.score(ids);
    passages.push({ excerpt: excerpt(engine.decode(ids), covered), tokens: ids.length, logit });
  }
  const read = passages.reduce((sum, passage) => sum + passage.tokens, 0);
  const logit = passages.reduce((sum, passage) => sum + passage.logit * passage.tokens, 0) / read;
  return {
    kind: 'scored',
    language: covered.code,
    tokens,
    share,
    logit,
    probability: probabilityOf(card, covered.code, logit),
    passages,
    cell,
    windowCell: cellFor(card, covered.code, read / passages.length),
    hidden,
    punctuation,
    versions,
    milliseconds: Math.round(now() - started),
  };
}

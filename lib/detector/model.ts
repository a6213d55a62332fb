import type { Cell, CoveredLanguage, LengthBin, Versions } from '@/lib/domain';

/** The shipped model: the name of its folder under `assets/models`. */
export const MODEL_NAME = 'headwater-1';

/** `model.json`: what `training/` writes beside the weights. Thresholds are logits of whole documents. */
export interface ModelCard {
  name: string;
  version: string;
  /** Month of the newest training text, `YYYY-MM`. */
  trainedThrough: string;
  /** Tokens of a full window, frame tokens not counted. */
  windowTokens: number;
  /** Windows read at most. */
  maxWindows: number;
  /** Tokens under which a text is not assessed. */
  minTokens: number;
  /** Platt scaling by language: probability = 1 / (1 + exp(-(slope * logit + offset))). */
  calibration: Record<CoveredLanguage, { slope: number; offset: number }>;
  thresholds: { version: string; cells: Cell[] };
  /** SHA-256 of each file of the model, by its path in the folder, hexadecimal. */
  files: Record<string, string>;
}

const BINS: readonly (readonly [LengthBin, number])[] = [
  ['<150', 150],
  ['150-400', 400],
  ['400-1000', 1000],
  ['>1000', Number.POSITIVE_INFINITY],
];

/** Names the length bin of a text by its tokens. */
export function binOf(tokens: number): LengthBin {
  const bin = BINS.find(([, limit]) => tokens < limit);
  return bin?.[0] ?? '>1000';
}

/** Finds the cell of a language and length; null where the model brings none. */
export function cellFor(card: ModelCard, language: CoveredLanguage, tokens: number): Cell | null {
  const bin = binOf(tokens);
  return card.thresholds.cells.find((cell) => cell.language === language && cell.bin === bin) ?? null;
}

/** Says whether the model brings thresholds. The shipped one always does; a reader's own may not. */
export function isCalibrated({ thresholds }: ModelCard): boolean {
  return thresholds.version !== '';
}

/** The cell of a model that measured nothing: it supports no claim. */
export function emptyCell(language: CoveredLanguage, tokens: number): Cell {
  return { language, bin: binOf(tokens), upper: null, lower: null, humans: 0, flagged: 0, flaggedAtMost: 1 };
}

/** Platt's calibrated probability (Platt 1999) of a document's logit. */
export function probabilityOf(card: ModelCard, language: CoveredLanguage, logit: number): number {
  const { slope, offset } = card.calibration[language];
  return 1 / (1 + Math.exp(-(slope * logit + offset)));
}

export function versionsOf(card: ModelCard): Versions {
  return { model: `${card.name}@${card.version}`, thresholds: card.thresholds.version };
}

/**
 * Reads `model.json`.
 *
 * @throws {Error} in words for the user where a part that the detector needs is missing
 */
export function parseModelCard(text: string): ModelCard {
  let card: Partial<ModelCard> | null;
  try {
    card = JSON.parse(text);
  } catch {
    throw new Error('model.json is not JSON');
  }
  const numbers = [card?.windowTokens, card?.maxWindows, card?.minTokens];
  if (numbers.some((value) => typeof value !== 'number' || !(value > 0))) {
    throw new Error('model.json lacks windowTokens, maxWindows or minTokens');
  }
  if (!Array.isArray(card?.thresholds?.cells) || !card.calibration?.en || !card.calibration.zh || !card.files) {
    throw new Error('model.json lacks thresholds, calibration or files');
  }
  // The fields that the code computes with were checked above; names and versions are only shown.
  return card as ModelCard;
}

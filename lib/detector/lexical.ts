/**
 * The lexical model beside the encoder: logistic regression on counts of tokens and of pairs of neighbouring tokens.
 * `training/headwater_training/lexical.py` makes it and says why; both sides compute the same features.
 */

/** What `model.json` says of the lexical model of one language. */
export interface LexicalCard {
  /** Path of its weights in the model's folder: int8, first one a token, then one a bucket of pairs. */
  file: string;
  /** A weight is its int8 times this. */
  scale: number;
  bias: number;
  /** What its logit is multiplied with before it is added to the encoder's. */
  weight: number;
  /** Tokens of the vocabulary; the buckets of pairs come after them. */
  vocabulary: number;
}

const FIRST = 31_337;
const SECOND = 7_919;

/**
 * Scores the tokens of a document: log(1 + count) of each feature, scaled to length 1, times its weight.
 *
 * @param windows token ids of each window that was read, without frame tokens; no pair spans two windows
 * @returns a logit, already multiplied with the card's weight
 */
export function lexicalLogit(windows: readonly (readonly number[])[], card: LexicalCard, weights: Int8Array): number {
  const buckets = weights.length - card.vocabulary;
  const counts = new Map<number, number>();
  const count = (place: number) => counts.set(place, (counts.get(place) ?? 0) + 1);
  for (const ids of windows) {
    for (const [at, id] of ids.entries()) {
      count(id);
      const next = ids[at + 1];
      if (next !== undefined) count(card.vocabulary + ((id * FIRST + next * SECOND) % buckets));
    }
  }
  let squares = 0;
  let sum = 0;
  for (const [place, times] of counts) {
    const value = Math.log1p(times);
    squares += value * value;
    sum += value * (weights[place] ?? 0);
  }
  return squares === 0 ? 0 : card.weight * ((sum * card.scale) / Math.sqrt(squares) + card.bias);
}

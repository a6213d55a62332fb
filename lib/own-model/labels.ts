const AI =
  /^(?:ai|llm|gpt|chatgpt|bot|fake|synthetic|generated|machine|(?:ai|machine|llm|gpt|chatgpt|model)[-_ ]?(?:generated|written|text|made)?)$/i;

/**
 * Says which of a classifier's labels means AI, by what `model.json` says or, failing that, by name.
 *
 * @param said a place or a name from `model.json`; null: it says nothing
 * @returns null where nobody can tell: the reader has to. A wrong guess would turn every verdict round.
 */
export function guessLabel(labels: readonly string[], said: number | string | null): number | null {
  if (typeof said === 'number') return Number.isInteger(said) && labels[said] !== undefined ? said : null;
  if (said !== null) {
    const at = labels.indexOf(said);
    return at >= 0 ? at : null;
  }
  // One output is a score by itself: positive leans to AI, as in the shipped model.
  if (labels.length === 1) return 0;
  const named = labels.flatMap((label, at) => (AI.test(label.trim()) ? [at] : []));
  return named.length === 1 ? (named[0] ?? null) : null;
}

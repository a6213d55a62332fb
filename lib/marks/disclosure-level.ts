/** How much of a text a declaration gives to AI. */
export type Level = 'generated' | 'assisted';

const MAKER = '(?:ai|machine)-';
const GENERATED = new RegExp(
  `^(?:(?:fully-)?${MAKER}(?:generated|created|written|produced|originated)(?:-autonomous|-content|-text)?|autonomous|generated|ai-deepfake)$`,
);
const ASSISTED = new RegExp(
  `^(?:(?:part(?:ial)?ly-)?${MAKER}(?:(?:partly-)?assisted(?:-hitl)?|enhanced|edited|modified|translated|summarized)|assisted|mixed|partial|enhanced)$`,
);

/**
 * Reads the value of a declaration in any of the vocabularies in use: the W3C group's `ai-disclosure`, Drupal's
 * grades with their `; required=...`, schema.org drafts, the `ai-generated` meta.
 *
 * Answers null for a denial (`none`, `human_only`, `false`), which is a page's praise of itself, for grades that do
 * not speak of the text (`ai_metadata`, `ai_rated`), and for words that nobody has agreed on.
 */
export function disclosureLevel(value: string): Level | null {
  const word = value
    .slice(0, 200)
    .replace(/[;,].*$|"/gs, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return GENERATED.test(word) ? 'generated' : ASSISTED.test(word) ? 'assisted' : null;
}

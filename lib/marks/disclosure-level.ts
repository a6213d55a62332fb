/** How much of a text a declaration gives to AI. */
export type Level = 'generated' | 'assisted';

const GENERATED =
  /^(?:fully-?)?(?:(?:ai|machine|aigc)-(?:generated|created|written|produced|authored|originated)|autonomous|generated|deepfake)(?:-(?:autonomous|content|text))?$/;
const ASSISTED =
  /^(?:partially-?|partly-?)?(?:ai|machine)-(?:assisted|enhanced|edited|modified|translated|summari[sz]ed|partly-assisted|assisted-hitl|augmented|supported)$|^(?:assisted|mixed|partial|partially|partly|enhanced|hybrid)$/;

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
    .split(/[;,]/, 1)[0]
    ?.toLowerCase()
    .replace(/^\s*(?:grade|mode|level)\s*=/, '')
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/[\s_]+/g, '-');
  if (!word) return null;
  if (GENERATED.test(word) || word === 'ai-deepfake') return 'generated';
  return ASSISTED.test(word) ? 'assisted' : null;
}

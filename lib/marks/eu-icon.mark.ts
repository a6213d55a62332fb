import { defineMark, type Finding } from './define-mark';
import { isOnMedia, isShown, labelScope, labelsIn } from './label-places';

const WORDS =
  /^(?:eu)?(?:label|icon)?:?(?:(fullyai-?generated)|(partiallyai-?modified))(?:content|text|label|icon)?\.?$/i;
const FILE =
  /(?:^|[/_-])(?:(fully[-_]?ai[-_]?generated)|(partially[-_]?ai[-_]?modified))[\w-]{0,30}\.(?:svg|png|webp)(?:$|\?)/i;
const ICONS = 'img[alt],img[src],svg[aria-label],[role=img][aria-label]';
const MOST = 500;

type Code = 'eu-icon-generated' | 'eu-icon-assisted' | 'eu-icon-media';

function codeOf([, fully]: RegExpExecArray, element: Element, isPicture: boolean): Code {
  // The icon is a picture itself: what counts is what stands beside it.
  const place = isPicture ? (element.parentElement ?? element) : element;
  if (place.closest('figure,picture,video') || (!isPicture && isOnMedia(element))) return 'eu-icon-media';
  return fully ? 'eu-icon-generated' : 'eu-icon-assisted';
}

/**
 * The icons of the European code of practice, by their text: "Fully AI-Generated", "Partially AI-Modified". The basic
 * icon says only "AI" and is left out. A page that shows both kinds explains them.
 */
export default defineMark<Code>({
  id: 'eu-icon',
  looksIn: 'markup',
  codes: {
    'eu-icon-generated': { strength: 'declared', about: 'text' },
    'eu-icon-assisted': { strength: 'declared', about: 'text' },
    'eu-icon-media': { strength: 'declared', about: 'media' },
  },
  find(page) {
    const scope = labelScope(page);
    const found: Finding<Code>[] = [];
    const kinds = new Set<boolean>();
    const add = (match: RegExpExecArray | null, element: Element, isPicture: boolean, quote: string) => {
      if (!match || !isShown(element)) return;
      kinds.add(match[1] !== undefined);
      found.push({ code: codeOf(match, element, isPicture), quote, element });
    };
    for (const icon of Array.from(scope.querySelectorAll(ICONS)).slice(0, MOST)) {
      const name = icon.getAttribute('alt') || icon.getAttribute('aria-label') || '';
      const file = icon.getAttribute('src')?.slice(0, 500) ?? '';
      add(WORDS.exec(name.replace(/\s+/g, '')) ?? FILE.exec(file), icon, true, name || file);
    }
    for (const { text, element } of labelsIn(scope, page.root, /AI/)) add(WORDS.exec(text), element, false, text);
    return kinds.size > 1 ? [] : found;
  },
});

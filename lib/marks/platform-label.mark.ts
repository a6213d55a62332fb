import { defineMark, type Finding } from './define-mark';
import { isOnMedia, isShown, labelScope, labelsIn } from './label-places';
import { hostOf, type MarkPage } from './mark-page';
import { PLATFORMS, type Platform, type PlatformCode } from './platforms';

const TRIGGER = /AI|人工智能|synthetic/i;

/** Where the labels of a platform may stand for this article; houses of pictures show one post a page. */
function scopeOf(page: MarkPage, { post, labels }: Platform): Element {
  if (labels.every(([, code]) => code === 'platform-label-media')) return page.document.body;
  const around = post === null ? null : page.root.closest(post);
  return around ?? page.root.closest('main,[role=main]') ?? labelScope(page);
}

/** The labels that platforms put on posts, for their authors or by their own guess; the table is `platforms.ts`. */
export default defineMark<PlatformCode>({
  id: 'platform-label',
  looksIn: 'markup',
  codes: {
    'platform-label': { strength: 'declared', about: 'text' },
    'platform-label-assisted': { strength: 'declared', about: 'text' },
    // The platform's guess, not the author's word: it moves no verdict.
    'platform-suspects': { strength: 'weak', about: 'text' },
    'platform-label-media': { strength: 'declared', about: 'media' },
  },
  find(page) {
    const platform = PLATFORMS.find(({ place }) => place.test(page.place));
    if (!platform) return [];
    const found: Finding<PlatformCode>[] = [];
    for (const { text, element } of labelsIn(scopeOf(page, platform), page.root, TRIGGER, true)) {
      const code = platform.labels.find(([phrase]) => phrase.test(text))?.[1];
      if (!code || !isShown(element)) continue;
      const isPicture = code !== 'platform-suspects' && isOnMedia(element);
      found.push({ code: isPicture ? 'platform-label-media' : code, values: [hostOf(page)], quote: text, element });
      if (found.length >= 10) break;
    }
    return found;
  },
});

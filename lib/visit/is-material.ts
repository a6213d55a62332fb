import type { Material } from '@/lib/messaging';

const MOST_PICTURES = 12;
const MOST_TEXTS = 8;
/** Characters of one picture or response in base64, and of all texts. */
const LONGEST = 12_000_000;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isPlace = (value: unknown) => value === null || (Number.isSafeInteger(value) && Number(value) >= 0);
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < 100_000;
const WHYS = /^(?:other-host|page-worker|not-cached|too-large|too-many|unreadable|failed)$/;

const isPicture = (value: unknown) => {
  const { place, name, bytes } = (value ?? {}) as Record<string, unknown>;
  return isPlace(place) && isText(name) && name.length <= 200 && isText(bytes);
};
const isSignedText = (value: unknown) => {
  const { text, covers } = (value ?? {}) as Record<string, unknown>;
  return isText(text) && typeof covers === 'boolean';
};
const isPage = (value: unknown) => {
  if (value === null) return true;
  const { bytes, disclosure, manifest, ambiguous } = (value ?? {}) as Record<string, unknown>;
  return isText(bytes) && isTextOrNull(disclosure) && isTextOrNull(manifest) && typeof ambiguous === 'boolean';
};

/** Says whether what a content script hands over has the shape that it must have: it speaks for a page that may be hostile. */
export function isMaterial(value: unknown): value is Material {
  if (typeof value !== 'object' || value === null) return false;
  const { texts, textPlace, articleBytes, pictures, unchecked, page } = value as Record<string, unknown>;
  return (
    Array.isArray(texts) &&
    texts.length <= MOST_TEXTS &&
    texts.every(isSignedText) &&
    isPlace(textPlace) &&
    typeof articleBytes === 'number' &&
    Array.isArray(pictures) &&
    pictures.length <= MOST_PICTURES &&
    pictures.every(isPicture) &&
    typeof unchecked === 'object' &&
    unchecked !== null &&
    Object.entries(unchecked).every(([why, count]) => WHYS.test(why) && isCount(count)) &&
    isPage(page)
  );
}

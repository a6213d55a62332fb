import type { Picture, UncheckedWhy } from '@/lib/messaging';
import { bytesOf, toBase64 } from './bytes';
import { mayCarryMarks } from './may-carry-marks';
import type { Places } from './places';

/** Pictures that are read at most; an article with more is a gallery. */
const MOST = 12;
/** Smaller pictures are icons and counters. */
const LEAST_SIDE = 32;
/** For what the browser has at hand. */
const PATIENCE = 3000;

export interface ArticlePictures {
  pictures: Picture[];
  unchecked: Partial<Record<UncheckedWhy, number>>;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The last part of a picture's address, for display. */
export function nameOf(address: string): string {
  const last = URL.canParse(address) ? new URL(address).pathname.split('/').at(-1) : '';
  try {
    return decodeURIComponent(last ?? '').slice(0, 80);
  } catch {
    return (last ?? '').slice(0, 80);
  }
}

/** Where the article's pictures stand: the article with its head, not the whole page. */
function scopeOf(root: Element): Element {
  return root.closest('article,main,[role=main]') ?? root;
}

function isShown({ complete, naturalWidth, naturalHeight }: HTMLImageElement): boolean {
  return complete && Math.min(naturalWidth, naturalHeight) >= LEAST_SIDE;
}

/**
 * Says whether the page's own worker would be handed our requests, and could make any of its own for them. Chrome keeps them apart;
 * Firefox, whose scripts see a page through X-rays and so have `exportFunction`, does not.
 */
function goesThroughPage(): boolean {
  return 'exportFunction' in globalThis && Boolean(navigator.serviceWorker?.controller);
}

/**
 * A picture's bytes as the browser kept them, and from nowhere else: `only-if-cached` fails where it kept none, and is allowed for
 * the page's own origin alone.
 */
async function keptBytes(address: string, get: Fetch): Promise<Uint8Array<ArrayBuffer> | UncheckedWhy> {
  if (goesThroughPage()) return 'page-worker';
  try {
    const response = await get(address, {
      cache: 'only-if-cached',
      mode: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.ok ? await bytesOf(response) : 'not-cached';
  } catch {
    return 'not-cached';
  }
}

/** Collects those pictures of an article that carry marks, and counts those that can't be read, by reason. */
export async function articlePictures(
  root: Element,
  places: Places,
  get: Fetch = (url, init) => fetch(url, init),
): Promise<ArticlePictures> {
  const { location } = root.ownerDocument;
  const shown = Array.from(scopeOf(root).querySelectorAll('img')).filter(isShown);
  const unchecked: ArticlePictures['unchecked'] = {};
  const count = (why: UncheckedWhy, more = 1) => {
    unchecked[why] = (unchecked[why] ?? 0) + more;
  };
  const pictures: Picture[] = [];
  const addresses = new Set<string>();
  for (const image of shown) {
    const address = image.currentSrc || image.src;
    if (addresses.has(address) || !/^https?:/.test(address)) continue;
    if (addresses.size === MOST) {
      count('too-many');
      continue;
    }
    addresses.add(address);
    if (new URL(address).origin !== location.origin) {
      count('other-host');
      continue;
    }
    const bytes = await keptBytes(address, get);
    if (typeof bytes === 'string') count(bytes);
    else if (mayCarryMarks(bytes)) {
      pictures.push({ place: places.add(image), name: nameOf(address), bytes: toBase64(bytes) });
    }
  }
  return { pictures, unchecked };
}

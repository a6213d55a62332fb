import type { Material, UncheckedWhy } from '@/lib/messaging';
import { nameOf } from './article-pictures';
import { bytesOf, toBase64 } from './bytes';
import { only } from './gather';
import type { Places } from './places';

const PATIENCE = 15_000;

/**
 * The bytes of one picture that the reader asked about: from what the browser kept, else fetched once, as the page itself could.
 * A host that lets no other page read its pictures is not asked behind its back: that is then the answer.
 */
export async function pictureOnClick(address: string, doc: Document, places: Places): Promise<Material> {
  const without = (why: UncheckedWhy) => only({ unchecked: { [why]: 1 } });
  if (!URL.canParse(address) || !/^(?:https?|data|blob):$/.test(new URL(address).protocol))
    return without('unreadable');
  const sameOrigin = new URL(address).origin === doc.location.origin || /^(?:data|blob):/.test(address);
  try {
    const response = await fetch(address, {
      cache: 'force-cache',
      credentials: sameOrigin ? 'same-origin' : 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return without('not-cached');
    const bytes = await bytesOf(response);
    if (typeof bytes === 'string') return without(bytes);
    const image = Array.from(doc.images).find((one) => one.currentSrc === address || one.src === address);
    const name = address.startsWith('data:') ? '' : nameOf(address);
    return only({ pictures: [{ place: image ? places.add(image) : null, name, bytes: toBase64(bytes) }] });
  } catch {
    return without(sameOrigin ? 'unreadable' : 'other-host');
  }
}

import type { Credential, Evidence } from '@/lib/domain';
import type { Material } from '@/lib/messaging';
import { bindingHolds, normalised } from './binding';
import { credentialOf } from './credential-of';
import { found } from './findings';
import type { Binding } from './store';
import { findWrappers } from './text-wrapper';
import type { Reading, Verifier } from './verifier';

/** A store on its own has no asset to be matched with: that code says nothing here, and our own hash says it instead. */
export const NO_ASSET = /^assertion\.dataHash\.mismatch$/;
/** A credential that was made for at least this share of the article is the article's, though the text has changed. */
const MOST_OF_IT = 0.5;

type Asked = Pick<Material, 'texts' | 'textPlace' | 'articleBytes'>;

/** The forms in which a page may hold a signed text: as it stands, and without the space that markup puts around it. */
function forms(text: string): string[] {
  return [...new Set([text, text.trimStart(), text.trim()])];
}

/** Checks the signed credential in a page's text, against the text as it stands in ever larger elements. */
export async function checkText(asked: Asked, verifier: Verifier): Promise<{ evidence: Evidence[]; trapped: boolean }> {
  const place = asked.textPlace;
  const answer = (...evidence: Evidence[]) => ({ evidence, trapped: false });
  const inEach = asked.texts.map(({ text }) => findWrappers(text));
  const [wrapper, second] = inEach.reduce((most, one) => (one.length > most.length ? one : most), []);
  if (!wrapper) return answer();
  if (second) return answer(found('text-credential-several', { place }));
  if (!wrapper.store) return answer(found('text-credential-broken', { place }));

  const reading = await verifier.read('application/c2pa', wrapper.store);
  if (reading.kind !== 'read') return { evidence: [broken(reading, place)], trapped: reading.kind === 'trapped' };
  const credential = credentialOf(reading.store, NO_ASSET);
  if (!credential || !reading.binding) return answer(found('text-credential-broken', { place }));
  if (credential.state === 'failed') return answer(found('text-credential-failed', { place, credential }));
  return answer(judged(credential, await scopeOf(asked, reading.binding), place));
}

function broken({ kind }: Reading, place: number | null): Evidence {
  return found(kind === 'trapped' ? 'text-credential-broken' : 'text-credential-failed', { place });
}

/** What the signed words are: the article, a part of it, or an article that was changed since. */
async function scopeOf({ texts, articleBytes }: Asked, binding: Binding): Promise<'whole' | 'part' | 'changed'> {
  for (const { text, covers } of texts) {
    for (const form of forms(text)) {
      const [own] = findWrappers(form);
      const bytes = new TextEncoder().encode(form);
      if (own && (await bindingHolds(bytes, binding, own, normalised))) return covers ? 'whole' : 'part';
    }
  }
  const signedBytes = binding.exclusions[0]?.start ?? 0;
  return signedBytes >= MOST_OF_IT * articleBytes ? 'changed' : 'part';
}

function judged(credential: Credential, scope: 'whole' | 'part' | 'changed', place: number | null): Evidence {
  const details = { place, credential };
  if (credential.ai === 'none') return found('text-credential-no-ai', details);
  if (scope === 'part') return found('text-credential-part', details);
  if (scope === 'changed') return found('text-credential-changed', details);
  const known = credential.state === 'trusted';
  return found(known ? 'text-credential-ai' : 'text-credential-ai-unknown-signer', details);
}

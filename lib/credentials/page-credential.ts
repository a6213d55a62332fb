import type { Evidence } from '@/lib/domain';
import type { PageCopy } from '@/lib/messaging';
import { fromBase64 } from './base64';
import { bindingHolds, type Range } from './binding';
import { credentialOf } from './credential-of';
import { disclosureIn } from './disclosure-header';
import { found } from './findings';
import { NO_ASSET } from './text-credential';
import type { Verifier } from './verifier';

/** A manifest in the head of a page (C2PA 2.4, annex A.7). No nested repetition: pages are hostile. */
const ELEMENT = /<script\b[^>]{0,200}\btype\s*=\s*["']?application\/c2pa["']?[^>]{0,200}>([^<]*)<\/script\s*>/gi;

interface Inline {
  range: Range;
  store: Uint8Array<ArrayBuffer> | null;
}

/** Manifests within the page's bytes. Read as Latin-1, so that a place in the text is one in the bytes. */
function inline(bytes: Uint8Array<ArrayBuffer>): Inline[] {
  const text = new TextDecoder('latin1').decode(bytes);
  return [...text.matchAll(ELEMENT)].slice(0, 3).map((match) => ({
    range: { start: match.index, length: match[0].length },
    store: fromBase64(match[1] ?? ''),
  }));
}

/** Checks what the page's own response says: a credential for its bytes, in it or beside it, and its header. */
export async function checkPage(
  page: PageCopy,
  verifier: Verifier,
): Promise<{ evidence: Evidence[]; trapped: boolean }> {
  const declared = disclosureIn(page.disclosure);
  const answer = (evidence: Evidence, trapped = false) => ({
    evidence: declared && evidence.code === 'page-credential-none' ? [declared] : [...list(declared), evidence],
    trapped,
  });
  const bytes = fromBase64(page.bytes);
  if (!bytes) return answer(found('page-credential-none'));
  const [own, second] = inline(bytes);
  if (second || page.ambiguous) return answer(found('page-credential-several'));
  const outer = page.manifest === null ? null : fromBase64(page.manifest);
  // A header or a link comes before what is within.
  const store = outer ?? own?.store ?? null;
  const range = outer ? null : (own?.range ?? null);
  if (!store) return answer(found(own || page.manifest !== null ? 'page-credential-broken' : 'page-credential-none'));

  const reading = await verifier.read('application/c2pa', store);
  if (reading.kind !== 'read' || !reading.binding) {
    return answer(found('page-credential-broken'), reading.kind === 'trapped');
  }
  const credential = credentialOf(reading.store, NO_ASSET);
  if (!credential) return answer(found('page-credential-broken'));
  if (credential.state === 'failed') return answer(found('page-credential-failed', { credential }));
  if (credential.ai === 'none') return answer(found('page-credential-no-ai', { credential }));
  if (!(await bindingHolds(bytes, reading.binding, range))) {
    return answer(found('page-credential-changed', { credential }));
  }
  const known = credential.state === 'trusted';
  return answer(found(known ? 'page-credential-ai' : 'page-credential-ai-unknown-signer', { credential }));
}

const list = (one: Evidence | null) => (one ? [one] : []);

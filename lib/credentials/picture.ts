import type { Credential, Evidence } from '@/lib/domain';
import type { Picture } from '@/lib/messaging';
import { fromBase64 } from './base64';
import { credentialOf } from './credential-of';
import { fileType } from './file-type';
import { type FindingCode, found } from './findings';
import { readMetadata } from './picture-metadata';
import type { Verifier } from './verifier';

function codeOf({ state, ai }: Credential): FindingCode {
  if (state === 'failed') return 'picture-credential-failed';
  if (ai === 'none') return 'picture-credential-no-ai';
  const code = ai === 'full' ? 'picture-credential-ai' : 'picture-credential-part';
  return state === 'trusted' ? code : `${code}-unknown-signer`;
}

/** Checks one picture: its signed credential, then what its metadata says. */
export async function checkPicture(
  { place, name, bytes: encoded }: Picture,
  verifier: Verifier,
): Promise<{ evidence: Evidence[]; trapped: boolean; isNoPicture: boolean }> {
  const details = { place, quote: name };
  const bytes = fromBase64(encoded);
  const type = bytes && fileType(bytes);
  if (!bytes || !type) return { evidence: [], trapped: false, isNoPicture: true };
  const evidence: Evidence[] = [];
  const reading = await verifier.read(type, bytes);
  if (reading.kind === 'read') {
    const credential = credentialOf(reading.store);
    if (credential) evidence.push(found(codeOf(credential), { ...details, credential }));
  }
  if (reading.kind === 'remote') evidence.push(found('picture-credential-remote', details));
  if (reading.kind === 'broken' || reading.kind === 'trapped')
    evidence.push(found('picture-credential-broken', details));
  evidence.push(...metadataOf(bytes).map(({ code, quote }) => found(code, { place, quote: quote ?? name })));
  return { evidence, trapped: reading.kind === 'trapped', isNoPicture: false };
}

function metadataOf(bytes: Uint8Array<ArrayBuffer>): ReturnType<typeof readMetadata> {
  try {
    return readMetadata(bytes);
  } catch {
    // Not the file that it calls itself, or damaged: it says nothing that could be read.
    return [];
  }
}

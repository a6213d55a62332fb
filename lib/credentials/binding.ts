import type { Binding } from './store';

const ALGORITHMS: Record<string, string> = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };

/** A part of the bytes: where the credential itself lies, which its own hash can't cover. */
export interface Range {
  start: number;
  length: number;
}

async function hashIs(bytes: Uint8Array<ArrayBuffer>, { algorithm, hash }: Binding): Promise<boolean> {
  const name = ALGORITHMS[algorithm];
  if (name === undefined) return false;
  const digest = new Uint8Array(await crypto.subtle.digest(name, bytes));
  return digest.length === hash.length && digest.every((byte, at) => byte === hash[at]);
}

/**
 * Says whether a manifest's hash is that of these bytes, less the credential in them. The manifest may leave out the
 * credential and nothing else: a range of its own choice could hide any change.
 *
 * @param own where the credential lies in the bytes; null where it lies elsewhere
 * @param prepare what is done to the bytes that are left, before they are hashed
 */
export async function bindingHolds(
  bytes: Uint8Array<ArrayBuffer>,
  binding: Binding,
  own: Range | null,
  prepare: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (same) => same,
): Promise<boolean> {
  const wanted = own ? [own] : [];
  const given = binding.exclusions;
  const same = given.length === wanted.length && given.every((one, at) => equal(one, wanted[at]));
  if (!same) return false;
  if (own === null) return hashIs(prepare(bytes), binding);
  const rest = new Uint8Array(bytes.length - own.length);
  rest.set(bytes.subarray(0, own.start));
  rest.set(bytes.subarray(own.start + own.length), own.start);
  return hashIs(prepare(rest), binding);
}

function equal(one: Range, other: Range | undefined): boolean {
  return one.start === other?.start && one.length === other.length;
}

/** The bytes of a text after Unicode normalisation (NFC), as the hash of a credential in text is made. */
export function normalised(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).normalize('NFC'));
}

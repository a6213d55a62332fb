/** Larger pictures are not read: they would have to cross two message channels. */
export const MOST_BYTES = 8 * 1024 * 1024;

/** Why bytes could not be had. */
export type NoBytes = 'too-large' | 'unreadable';

/** A response's bytes; gives up as soon as there are too many, however many there would be once unpacked. */
export async function bytesOf(response: Response, most = MOST_BYTES): Promise<Uint8Array<ArrayBuffer> | NoBytes> {
  const reader = response.body?.getReader();
  if (!reader) return 'unreadable';
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => {});
      return 'too-large';
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Bytes as base64, which is what a message can carry. */
export function toBase64(bytes: Uint8Array<ArrayBuffer>): string {
  const STEP = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(text);
}

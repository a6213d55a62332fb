const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** What a file is by its first bytes, whatever a server called it; null: nothing that is read here. */
export function fileType(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (ascii(bytes, 0, 4) === 'GIF8') return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF') {
    const form = ascii(bytes, 8, 12);
    if (form === 'WEBP') return 'image/webp';
    return form === 'WAVE' ? 'audio/wav' : form === 'AVI ' ? 'video/avi' : null;
  }
  if (ascii(bytes, 4, 8) === 'ftyp') {
    const brand = ascii(bytes, 8, 12);
    if (/^avi[fs]$/.test(brand)) return 'image/avif';
    return /^(?:hei|mif1|msf1|hev)/.test(brand) ? 'image/heic' : 'video/mp4';
  }
  if (/^(?:II\*\0|MM\0\*)/.test(ascii(bytes, 0, 4))) return 'image/tiff';
  if (ascii(bytes, 0, 4) === '%PDF') return 'application/pdf';
  if (ascii(bytes, 4, 8) === 'JXL ') return 'image/jxl';
  return /<svg[\s>]/i.test(ascii(bytes, 0, 1000)) ? 'image/svg+xml' : null;
}

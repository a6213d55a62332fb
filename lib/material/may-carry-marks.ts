/** Words that stand in the bytes of every file with a mark that can be read. */
const SIGNED = ['jumb', 'c2pa'];
const LABELLED = ['DigitalSourceType', ':AISystem', ':AIPrompt', 'dcterms:provenance', '"Label"'];
/** Keys of texts in a PNG, each ended by a zero. */
const TEXTS = ['tEXtparameters\0', 'tEXtprompt\0', 'tEXtworkflow\0', 'tEXtAIGC\0'];
const TEXTS_TOO = TEXTS.map((key) => key.replace('tEXt', 'iTXt'));
/** The box that holds a C2PA store in MP4, AVIF and HEIC. */
const BOX = '\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81';

/**
 * Says whether a picture can carry a mark at all: a search of its bytes, so that the verifier is not started for the thousands that
 * carry none. `c2pa` alone would not do: four letters turn up in compressed pixels.
 */
export function mayCarryMarks(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  const has = (word: string) => text.includes(word);
  return SIGNED.every(has) || [...LABELLED, ...TEXTS, ...TEXTS_TOO, latin1(BOX)].some(has);
}

/** Browsers decode "latin1" as windows-1252, in which bytes 80-9F are other characters. */
function latin1(text: string): string {
  return new TextDecoder('latin1').decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}

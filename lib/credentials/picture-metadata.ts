import ExifReader from 'exifreader';
import { isLabel, type Label, readLabel } from './aigc-label';
import type { FindingCode } from './findings';

/** One thing that a picture's metadata says of it. */
interface Said {
  code: FindingCode;
  quote: string | null;
}

/** Codes of the IPTC's vocabulary of source types that give a picture to AI. */
const SOURCES: Record<string, FindingCode> = {
  trainedAlgorithmicMedia: 'picture-iptc-generated',
  compositeWithTrainedAlgorithmicMedia: 'picture-iptc-part',
  compositeSynthetic: 'picture-iptc-part',
};
/** Fields of IPTC 2025.1 that only a picture made with an AI system has. */
const SYSTEM = ['AISystemUsed', 'AISystemVersionUsed', 'AIPromptInformation', 'AIPromptWriterName'];
const LONGEST = 160;

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A tag's text: what ExifReader describes, or the value itself. */
function textOf(group: unknown, name: string): string | null {
  if (typeof group !== 'object' || group === null || !Object.hasOwn(group, name)) return null;
  const { description, value } = ((group as Record<string, unknown>)[name] ?? {}) as Record<string, unknown>;
  const text = typeof description === 'string' && description !== '' ? description : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

function ofIptc(xmp: unknown): Said[] {
  const source = textOf(xmp, 'DigitalSourceType');
  const code = SOURCES[source?.split('/').at(-1) ?? ''];
  const system = SYSTEM.map((name) => textOf(xmp, name)).find((text) => text !== null);
  return [
    ...(code ? [{ code, quote: source && cut(source) }] : []),
    ...(system ? [{ code: 'picture-iptc-system' as const, quote: cut(system) }] : []),
  ];
}

function ofLabel(label: Label | null): Said[] {
  if (!label) return [];
  return [
    { code: label.sure ? 'picture-aigc' : 'picture-aigc-possible', quote: label.producer && cut(label.producer) },
  ];
}

/** Parameters that Stable Diffusion's and ComfyUI's programs write into their pictures. */
function ofParameters(text: unknown): Said[] {
  const parameters = textOf(text, 'parameters');
  if (parameters && /\bSteps:\s*\d+/.test(parameters)) return [{ code: 'picture-parameters', quote: cut(parameters) }];
  const graph = textOf(text, 'prompt') ?? textOf(text, 'workflow');
  if (graph && /^\s*\{/.test(graph) && /"(?:class_type|nodes)"\s*:/.test(graph)) {
    return [{ code: 'picture-parameters', quote: 'ComfyUI' }];
  }
  return [];
}

/**
 * What a picture's metadata says of its making: IPTC fields, China's implicit label, parameters of generators. Not signed, and so
 * not more than a statement; but nobody writes it into a photograph.
 *
 * @throws where the file is not what its first bytes say
 */
export function readMetadata(bytes: Uint8Array<ArrayBuffer>): Said[] {
  // Without `async` it unpacks nothing that is compressed: no file grows in memory.
  const { xmp, exif, pngText } = ExifReader.load(bytes.buffer, { expanded: true });
  const labelled = [
    textOf(xmp, 'AIGC'),
    textOf(pngText, 'AIGC'),
    textOf(exif, 'UserComment'),
    textOf(exif, 'ImageDescription'),
  ].filter((text): text is string => text !== null && isLabel(text));
  const label = labelled.map(readLabel).find((one) => one !== null) ?? null;
  return [...ofIptc(xmp), ...ofLabel(label), ...ofParameters(pngText)];
}

/** The part of c2pa-rs's reader report that is used here. All of it was written by whoever made the file: trust no type. */
export interface Store {
  active_manifest?: string;
  manifests?: Record<string, Manifest>;
  validation_state?: string;
  validation_status?: Status[];
  validation_results?: {
    activeManifest?: Statuses;
    ingredientDeltas?: { validationDeltas?: Statuses }[];
  };
}

export interface Manifest {
  title?: unknown;
  claim_generator?: unknown;
  claim_generator_info?: unknown;
  assertions?: unknown;
  ingredients?: unknown;
  signature_info?: { issuer?: unknown; common_name?: unknown; time?: unknown };
}

export interface Status {
  code?: string;
  url?: string;
}

export interface Statuses {
  success?: Status[];
  failure?: Status[];
}

/** The hard binding of a manifest to its asset, as the manifest claims it. */
export interface Binding {
  algorithm: string;
  hash: Uint8Array<ArrayBuffer>;
  exclusions: { start: number; length: number }[];
}

const LONGEST = 200;

/** A text of the report, cut to what can be shown; null for anything else. */
export function shortText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, LONGEST) : null;
}

/** The objects of a list; anything else is left out. */
export function objects(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

/** What an assertion says, by its label without version and number; several may have one label. */
export function assertions({ assertions: all }: Manifest, label: RegExp): Record<string, unknown>[] {
  return objects(all)
    .filter((one) => typeof one.label === 'string' && label.test(one.label))
    .map(({ data }) => data)
    .filter((data): data is Record<string, unknown> => typeof data === 'object' && data !== null);
}

/** The manifest of that label, and nothing that an object has by birth. */
export function manifestOf({ manifests }: Store, label: unknown): Manifest | null {
  return typeof label === 'string' && manifests && Object.hasOwn(manifests, label) ? (manifests[label] ?? null) : null;
}

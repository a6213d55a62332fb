import init, { WasmReader } from '@contentauth/c2pa-wasm';
import { fromBase64 } from './base64';
import { type Binding, objects, type Store } from './store';
import anchors from './trust/C2PA-TRUST-LIST.pem?raw';
import timeStampers from './trust/C2PA-TSA-TRUST-LIST.pem?raw';

/** Purposes that a signer's certificate may be made out for; without the list c2pa-wasm refuses the C2PA's own. */
const PURPOSES = [
  '1.3.6.1.5.5.7.3.4', // e-mail protection
  '1.3.6.1.5.5.7.3.36', // document signing
  '1.3.6.1.5.5.7.3.8', // time stamping
  '1.3.6.1.5.5.7.3.9', // OCSP signing
  '1.3.6.1.4.1.311.76.59.1.9', // Microsoft's C2PA signing
  '1.3.6.1.4.1.62558.2.1', // C2PA claim signing
];

/** What became of reading a store. `trapped`: the program broke and must not be used again. */
export type Reading =
  | { kind: 'read'; store: Store; binding: Binding | null }
  | { kind: 'none' | 'remote' | 'broken' | 'trapped' };

/** Reads and checks C2PA stores. Never rejects. */
export interface Verifier {
  read(type: string, bytes: Uint8Array<ArrayBuffer>): Promise<Reading>;
}

/** A file may hold any JSON; this much of it no honest one does. */
const LONGEST_REPORT = 8_000_000;

function bindingOf(report: string, label: unknown): Binding | null {
  const { manifests } = JSON.parse(report);
  const active = objects(manifests).find((one) => one.label === label);
  // Labels of assertions are the keys here.
  const { 'c2pa.hash.data': data } = (active?.assertions ?? {}) as Record<string, unknown>;
  const { alg = 'sha256', hash, exclusions = [] } = (data ?? {}) as Record<string, unknown>;
  const bytes = typeof hash === 'string' ? fromBase64(hash.replace(/^b64'|'$/g, '')) : null;
  if (!bytes || typeof alg !== 'string') return null;
  const ranges = objects(exclusions).map(({ start, length }) => ({ start: Number(start), length: Number(length) }));
  return { algorithm: alg, hash: bytes, exclusions: ranges };
}

/**
 * Makes a verifier. The program is loaded on first use. It follows no address in a file: neither to a manifest kept elsewhere nor
 * to ask whether a certificate was withdrawn.
 *
 * @param program the bytes of the WebAssembly program, or a response with them
 * @param more further certificates to trust, in PEM; for tests
 */
export function createVerifier(program: () => Promise<BufferSource | Response>, more = ''): Verifier {
  let ready: Promise<unknown> | null = null;
  const settings = JSON.stringify({
    trust: { trust_anchors: [anchors, timeStampers, more].join('\n'), trust_config: PURPOSES.join('\n') },
    verify: { verify_trust: true, remote_manifest_fetch: false, ocsp_fetch: false },
  });
  return {
    async read(type, bytes) {
      try {
        ready ??= program().then((module) => init({ module_or_path: module }));
        await ready;
        const reader = await WasmReader.fromBytes(type, bytes, settings);
        try {
          const json = reader.json();
          if (json.length > LONGEST_REPORT) return { kind: 'broken' };
          const store: Store = JSON.parse(json);
          const binding = type === 'application/c2pa' ? bindingOf(reader.crJson(), store.active_manifest) : null;
          return { kind: 'read', store, binding };
        } finally {
          reader.free();
        }
      } catch (cause) {
        const said = String(cause);
        if (/JumbfNotFound|UnsupportedType/.test(said)) return { kind: 'none' };
        if (/RemoteManifestUrl/.test(said)) return { kind: 'remote' };
        return { kind: cause instanceof WebAssembly.RuntimeError ? 'trapped' : 'broken' };
      }
    },
  };
}

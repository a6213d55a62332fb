import type { Credential, CredentialNode, CredentialState } from '@/lib/domain';
import { actionsOf, aiShare, ownShare } from './rubric';
import { type Manifest, manifestOf, objects, type Statuses, type Store, shortText } from './store';

const DEEPEST = 6;
const MOST_NODES = 40;
const MOST_ACTIONS = 20;

/** Codes that say the signer is on no list, and nothing against the signature. */
const UNKNOWN_SIGNER = /^(?:signingCredential\.untrusted|cawg\.|timeStamp\.untrusted)/;

function generatorOf({ claim_generator_info: info, claim_generator: plain }: Manifest): string | null {
  const [first] = objects(info);
  const [name, version] = [shortText(first?.name), shortText(first?.version)];
  return name === null ? shortText(plain) : [name, version].filter(Boolean).join(' ');
}

/** Codes of what did not hold in the manifest of that label. */
function problemsOf({ validation_status: statuses }: Store, label: unknown, ignored: RegExp): string[] {
  const codes = objects(statuses)
    .filter(({ url }) => typeof url === 'string' && typeof label === 'string' && url.includes(label))
    .map(({ code }) => shortText(code) ?? '');
  return [...new Set(codes)].filter((code) => code !== '' && !ignored.test(code));
}

/** Makes the tree of manifests and ingredients: no deeper and no wider than a reader can take in. */
function nodeOf(store: Store, ignored: RegExp) {
  let nodes = 0;
  return function node(
    label: unknown,
    as: { title?: unknown; relation: string | null },
    depth: number,
  ): CredentialNode {
    nodes += 1;
    const manifest: Manifest = manifestOf(store, label) ?? {};
    const actions = actionsOf(manifest);
    const { issuer, common_name: name, time } = manifest.signature_info ?? {};
    const ingredients: CredentialNode[] = [];
    for (const one of depth < DEEPEST ? objects(manifest.ingredients) : []) {
      if (nodes >= MOST_NODES) break;
      const relation = shortText(one.relationship);
      ingredients.push(node(one.active_manifest, { title: one.title, relation }, depth + 1));
    }
    return {
      title: shortText(as.title) ?? shortText(manifest.title),
      relation: as.relation,
      generator: generatorOf(manifest),
      signer: shortText(name) ?? shortText(issuer),
      organisation: shortText(issuer),
      time: shortText(time) ?? actions.map(({ when }) => shortText(when)).find((when) => when !== null) ?? null,
      ai: ownShare(manifest),
      actions: actions.slice(0, MOST_ACTIONS).map(({ action, source }) => ({
        action: action.slice(0, 80),
        source: source?.slice(0, 120) ?? null,
      })),
      problems: problemsOf(store, label, ignored),
      ingredients,
    };
  };
}

/** Codes of all failures, those of ingredients included. */
function failures({ validation_results: results }: Store): string[] {
  const all: (Statuses | undefined)[] = [
    results?.activeManifest,
    ...(results?.ingredientDeltas ?? []).map(({ validationDeltas }) => validationDeltas),
  ];
  return all.flatMap((one) => one?.failure ?? []).map(({ code }) => code ?? '');
}

function stateOf(store: Store, ignored: RegExp): CredentialState {
  const active = store.validation_results?.activeManifest;
  const wrong = failures(store).filter((code) => !ignored.test(code) && !UNKNOWN_SIGNER.test(code));
  const signed = (active?.success ?? []).some(({ code }) => code === 'claimSignature.validated');
  if (!signed || wrong.length > 0) return 'failed';
  const own = (active?.failure ?? []).map(({ code }) => code ?? '').filter((code) => !ignored.test(code));
  const trusted = (active?.success ?? []).some(({ code }) => code === 'signingCredential.trusted');
  return trusted && !own.some((code) => code.startsWith('signingCredential')) ? 'trusted' : 'unknown-signer';
}

const NOTHING = /^$/;

/**
 * Reads a verified store: state, share of AI, tree of ingredients.
 *
 * @param ignored codes that say nothing here: without an asset at hand, the reader can't match its hash
 */
export function credentialOf(store: Store, ignored: RegExp = NOTHING): Credential | null {
  if (!manifestOf(store, store.active_manifest)) return null;
  return {
    state: stateOf(store, ignored),
    ai: aiShare(store),
    top: nodeOf(store, ignored)(store.active_manifest, { relation: null }, 0),
  };
}

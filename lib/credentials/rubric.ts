import type { AiShare } from '@/lib/domain';
import { assertions, type Manifest, manifestOf, objects, type Store } from './store';

/** How deep ingredients are walked: a file may hold a chain that never ends. */
const DEEPEST = 8;

const IPTC = 'cv.iptc.org/newscodes/digitalsourcetype/';
const C2PA = 'c2pa.org/digitalsourcetype/';
const GENERATED = `${IPTC}trainedAlgorithmicMedia`;
const COMPOSITE = `${IPTC}compositeWithTrainedAlgorithmicMedia`;
/** What makes an edit one by AI. `algorithmicMedia` is not here: it is made by rules, without training data. */
const EDITED = [GENERATED, COMPOSITE, `${IPTC}compositeSynthetic`, `${C2PA}trainedAlgorithmicData`];

const BEGINS = /^c2pa\.(?:created|opened)$/;
/** What changes no content, whatever source it names. */
const NOT_EDITORIAL =
  /^c2pa\.(?:converted|published|repackaged|transcoded|resized\.proportional|enhanced|edited\.metadata|watermarked(?:\..+)?|redacted)$/;

const RANK: readonly AiShare[] = ['none', 'part', 'full'];
const more = (one: AiShare, other: AiShare): AiShare => (RANK.indexOf(one) >= RANK.indexOf(other) ? one : other);

/** What was done, by both versions of the assertion. */
export function actionsOf(manifest: Manifest): { action: string; source: string | null; when: unknown }[] {
  return assertions(manifest, /^c2pa\.actions(?:\.v2)?(?:__\d+)?$/)
    .flatMap(({ actions }) => objects(actions))
    .filter(({ action }) => typeof action === 'string')
    .map(({ action, digitalSourceType, when }) => ({
      action: String(action),
      source: typeof digitalSourceType === 'string' ? digitalSourceType.replace(/^https?:\/\//, '') : null,
      when,
    }));
}

function shareOfAction({ action, source }: { action: string; source: string | null }): AiShare {
  if (source === null || NOT_EDITORIAL.test(action)) return 'none';
  if (!BEGINS.test(action)) return EDITED.includes(source) ? 'part' : 'none';
  if (source === GENERATED) return 'full';
  return source === COMPOSITE ? 'part' : 'none';
}

/** What one manifest itself gives to AI: its actions by the C2PA's rubric, and a disclosure of a model. */
export function ownShare(manifest: Manifest): AiShare {
  const disclosed = assertions(manifest, /^c2pa\.ai-disclosure(?:__\d+)?$/).length > 0;
  return actionsOf(manifest)
    .map(shareOfAction)
    .reduce(more, disclosed ? 'part' : 'none');
}

/**
 * What a store gives to AI, ingredients included. A parent's share is the asset's own; a component's makes it part AI; what
 * was only an input (a prompt's picture) makes it nothing.
 */
export function aiShare(store: Store): AiShare {
  // Each manifest once, however often it is named, and none through itself.
  const known = new Map<unknown, AiShare>();
  const shareOf = (label: unknown, depth: number): AiShare => {
    const done = known.get(label);
    const manifest = manifestOf(store, label);
    if (done !== undefined || !manifest || depth > DEEPEST) return done ?? 'none';
    known.set(label, 'none');
    const shares = objects(manifest.ingredients).map(({ relationship, active_manifest: below }): AiShare => {
      if (relationship !== 'parentOf' && relationship !== 'componentOf') return 'none';
      const share = shareOf(below, depth + 1);
      return relationship === 'componentOf' && share === 'full' ? 'part' : share;
    });
    const share = shares.reduce(more, ownShare(manifest));
    known.set(label, share);
    return share;
  };
  return shareOf(store.active_manifest, 0);
}

import { describe, expect, it } from 'vitest';
import type { AiShare } from '@/lib/domain';
import { aiShare } from './rubric';
import type { Manifest } from './store';

const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const did = (action: string, source?: string, label = 'c2pa.actions.v2'): Manifest => ({
  assertions: [{ label, data: { actions: [{ action, ...(source ? { digitalSourceType: source } : {}) }] } }],
});
const share = (manifest: Manifest, more: Record<string, Manifest> = {}) =>
  aiShare({ active_manifest: 'top', manifests: { top: manifest, ...more } });

describe('the rubric of the C2PA', () => {
  it.each<[string, string | undefined, AiShare]>([
    ['c2pa.created', `${IPTC}trainedAlgorithmicMedia`, 'full'],
    ['c2pa.opened', `${IPTC}trainedAlgorithmicMedia`, 'full'],
    ['c2pa.created', `${IPTC}compositeWithTrainedAlgorithmicMedia`, 'part'],
    ['c2pa.edited', `${IPTC}trainedAlgorithmicMedia`, 'part'],
    ['c2pa.edited', `${IPTC}compositeSynthetic`, 'part'],
    ['c2pa.edited', 'http://c2pa.org/digitalsourcetype/trainedAlgorithmicData', 'part'],
    ['c2pa.placed', `https://${IPTC.slice(7)}trainedAlgorithmicMedia`, 'part'],
    // Made by rules, without training data: not AI, though the word looks alike.
    ['c2pa.created', `${IPTC}algorithmicMedia`, 'none'],
    ['c2pa.edited', `${IPTC}algorithmicallyEnhanced`, 'none'],
    ['c2pa.created', `${IPTC}digitalCapture`, 'none'],
    ['c2pa.created', `${IPTC}composite`, 'none'],
    ['c2pa.created', `${IPTC}digitalArt`, 'none'],
    ['c2pa.converted', `${IPTC}trainedAlgorithmicMedia`, 'none'],
    ['c2pa.watermarked.bound', `${IPTC}trainedAlgorithmicMedia`, 'none'],
    ['c2pa.created', 'http://else.example/trainedAlgorithmicMedia', 'none'],
    ['c2pa.created', undefined, 'none'],
  ])('%s of %s: %s', (action, source, expected) => {
    expect(share(did(action, source))).toBe(expected);
    expect(share(did(action, source, 'c2pa.actions'))).toBe(expected);
    expect(share(did(action, source, 'com.example.actions'))).toBe('none');
  });

  it.each<[string, AiShare]>([
    ['parentOf', 'full'],
    ['componentOf', 'part'],
    ['inputTo', 'none'],
    ['else', 'none'],
  ])('an ingredient made by AI that is %s: %s', (relationship, expected) => {
    const below = did('c2pa.created', `${IPTC}trainedAlgorithmicMedia`);
    const manifest = { ingredients: [{ relationship, active_manifest: 'below' }] };
    expect(share(manifest, { below })).toBe(expected);
    const between = { ingredients: [{ relationship: 'parentOf', active_manifest: 'below' }] };
    expect(share({ ingredients: [{ relationship, active_manifest: 'between' }] }, { between, below })).toBe(expected);
  });

  it('a disclosure of a model says that AI took part, a wish about training nothing', () => {
    expect(share({ assertions: [{ label: 'c2pa.ai-disclosure', data: { modelType: 'c2pa.types.model' } }] })).toBe(
      'part',
    );
    for (const label of ['cawg.training-mining', 'c2pa.training-mining', 'cawg.identity']) {
      expect(share({ assertions: [{ label, data: { entries: {} } }] })).toBe('none');
    }
  });
});

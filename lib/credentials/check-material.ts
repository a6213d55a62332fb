import type { Evidence } from '@/lib/domain';
import type { Material } from '@/lib/messaging';
import { type FindingCode, found } from './findings';
import { checkPage } from './page-credential';
import { checkPicture } from './picture';
import { checkText } from './text-credential';
import type { Verifier } from './verifier';

/** What came of the checks. `trapped`: the verifier's program broke on something, and must be started anew. */
export interface Checked {
  evidence: Evidence[];
  trapped: boolean;
}

/** Findings for what a page gave no bytes of: so many pictures, for that reason. */
export function unchecked(counts: Material['unchecked']): Evidence[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([why, count]) =>
      // The keys are those of the type.
      found(`pictures-unchecked-${why}` as FindingCode, { values: [String(count)] }),
    );
}

/**
 * Checks all that a page gave: signed text, the page's own response, pictures. One after the other, and never rejects: what can't
 * be checked is a finding that says so.
 */
export async function checkMaterial(material: Material, verifier: Verifier): Promise<Checked> {
  const evidence: Evidence[] = [];
  let trapped = false;
  let left = 0;
  const steps: (() => Promise<Checked>)[] = [
    ...(material.texts.length > 0 ? [() => checkText(material, verifier)] : []),
    ...(material.page ? [() => checkPage(material.page as NonNullable<Material['page']>, verifier)] : []),
    ...material.pictures.map((picture) => () => checkPicture(picture, verifier)),
  ];
  for (const [at, step] of steps.entries()) {
    // After a trap the program's memory is in no known state.
    if (trapped) {
      left = steps.length - at;
      break;
    }
    const checked = await step().catch(() => ({ evidence: [], trapped: true }));
    evidence.push(...checked.evidence);
    trapped ||= checked.trapped;
  }
  return { evidence: [...evidence, ...unchecked({ ...material.unchecked, ...failed(material, left) })], trapped };
}

function failed({ unchecked: counts }: Material, more: number): Material['unchecked'] {
  return more > 0 ? { failed: (counts.failed ?? 0) + more } : {};
}

import type { Evidence } from '@/lib/domain';
import type { Material } from '@/lib/messaging';
import { checkPage } from './page-credential';
import { checkPicture } from './picture';
import { checkText } from './text-credential';
import type { Verifier } from './verifier';

/** What came of the checks. */
export interface Checked {
  evidence: Evidence[];
  /** Pictures that turned out to be nothing that can be read, or were not reached. */
  unchecked: Material['unchecked'];
  /** The verifier's program broke on something, and must be started anew. */
  trapped: boolean;
}

type Step = () => Promise<Omit<Checked, 'unchecked'> & { isNoPicture?: boolean }>;

/**
 * Checks all that a page gave: signed text, the page's own response, pictures. One after the other, and never rejects: what can't
 * be checked is counted.
 */
export async function checkMaterial(material: Material, verifier: Verifier): Promise<Checked> {
  const { page } = material;
  const steps: Step[] = [
    ...(material.texts.length > 0 ? [() => checkText(material, verifier)] : []),
    ...(page ? [() => checkPage(page, verifier)] : []),
    ...material.pictures.map((picture) => () => checkPicture(picture, verifier)),
  ];
  const evidence: Evidence[] = [];
  let [trapped, unreadable, failed] = [false, 0, 0];
  for (const step of steps) {
    // After a trap the program's memory is in no known state.
    const checked = trapped ? null : await step().catch(() => null);
    trapped ||= checked?.trapped ?? true;
    evidence.push(...(checked?.evidence ?? []));
    if (checked === null) failed += 1;
    if (checked?.isNoPicture) unreadable += 1;
  }
  return {
    evidence,
    unchecked: { ...(unreadable > 0 ? { unreadable } : {}), ...(failed > 0 ? { failed } : {}) },
    trapped,
  };
}

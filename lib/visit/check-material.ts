import type { Evidence, Verdict } from '@/lib/domain';
import type { Material, MaterialAnswer, UncheckedWhy } from '@/lib/messaging';
import { amend } from '@/lib/verdict';
import type { ReportingTab } from './assess-page';
import { change, shown, type TabDependencies } from './page-view';
import { type StoreDependencies, storeAmended } from './store-visit';

/** What the background needs to check material; injected, so that every path can be tested. */
export interface CheckDependencies extends TabDependencies, StoreDependencies {
  isReadingOn(host: string): Promise<boolean>;
  checkMaterial(material: Material): Promise<MaterialAnswer>;
  showOnToolbar(tabId: number, verdict: Verdict | null): Promise<void>;
}

type Counts = Material['unchecked'];

const note = (code: string, about: Evidence['about'], values: string[]): Evidence => ({
  code,
  strength: 'context',
  about,
  values,
  quote: null,
  where: about === 'media' ? 'picture' : 'text',
});

function uncheckedPictures(counts: Counts): Evidence[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([why, count]) => note(`pictures-unchecked-${why}`, 'media', [String(count)]));
}

function sum(one: Counts, other: Counts): Counts {
  // The keys are those of the type.
  const whys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as UncheckedWhy[];
  return Object.fromEntries(whys.map((why) => [why, (one[why] ?? 0) + (other[why] ?? 0)]));
}

/** Findings of the byte-side marks. Never rejects: what could not be checked is a finding that says why. */
export async function findingsOf(material: Material, check: CheckDependencies['checkMaterial']): Promise<Evidence[]> {
  const { texts, pictures, page, unchecked } = material;
  if (texts.length + pictures.length === 0 && page === null) return uncheckedPictures(unchecked);
  try {
    const answer = await check(material);
    return [...answer.evidence, ...uncheckedPictures(sum(unchecked, answer.unchecked))];
  } catch {
    return [
      ...(texts.length > 0 ? [note('text-credential-unchecked', 'text', [])] : []),
      ...(page ? [note('page-credential-unchecked', 'text', [])] : []),
      ...uncheckedPictures(sum(unchecked, { failed: pictures.length })),
    ];
  }
}

/**
 * Checks what a page view gave after its verdict, and amends the verdict. Null where the tab has moved on, or reading was switched off.
 * It can be run again with the same material: a finding is not added twice.
 */
export async function checkArticle(
  { visitId, material }: { visitId: string; material: Material },
  tab: Pick<ReportingTab, 'id' | 'site'>,
  deps: CheckDependencies,
): Promise<Verdict | null> {
  if (!(await shown(tab.id, visitId, deps)) || !(await deps.isReadingOn(tab.site))) return null;
  const findings = await findingsOf(material, deps.checkMaterial);
  const changed = await change(tab.id, visitId, deps, async (state) => {
    const verdict = amend(state.verdict, findings);
    return { ...state, verdict, stored: await storeAmended(state, verdict, deps) };
  });
  if (!changed) return null;
  await deps.showOnToolbar(tab.id, changed.verdict);
  return changed.verdict;
}

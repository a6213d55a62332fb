import type { Cell } from '@/lib/domain';
import type { DetectorErrors } from '@/lib/statistics';

/** A cell with what was measured on AI texts, where the package carries it: `caught` of `machines` scored above `upper`. */
export type MeasuredCell = Cell & { machines?: number; caught?: number };

/** What pages of ours show of the package's `model.json`. */
export interface ModelCard {
  name: string;
  version: string;
  trainedThrough: string;
  thresholds: { version: string; cells: MeasuredCell[] };
}

/** Where the shipped model describes itself. */
export const MODEL_CARD = 'models/headwater-1/model.json';

/** Reads the model's description; null where it is missing or not of this shape. */
export async function readModelCard(address: string, get: typeof fetch = fetch): Promise<ModelCard | null> {
  try {
    const found: unknown = await (await get(address)).json();
    return isModelCard(found) ? found : null;
  } catch {
    return null;
  }
}

/** The measured behaviour by language, over its cells; a language that lacks a measurement is left out. */
export function detectorErrors(card: ModelCard | null): DetectorErrors {
  const errors: DetectorErrors = {};
  const versions = card ? `${card.name}@${card.version} ${card.thresholds.version}` : '';
  for (const cell of card?.thresholds.cells ?? []) {
    // A cell without an upper threshold calls nothing likely AI, and so has no error of that kind.
    if (cell.upper === null) continue;
    const { machines = 0, caught = 0, humans, flagged } = cell;
    const { sensitivity, specificity } = errors[cell.language] ?? {
      sensitivity: { k: 0, n: 0 },
      specificity: { k: 0, n: 0 },
    };
    errors[cell.language] = {
      sensitivity: { k: sensitivity.k + caught, n: sensitivity.n + machines },
      specificity: { k: specificity.k + humans - flagged, n: specificity.n + humans },
      versions,
    };
  }
  const measured = Object.entries(errors).filter(
    ([, { sensitivity, specificity }]) => sensitivity.n > 0 && specificity.n > 0,
  );
  return Object.fromEntries(measured);
}

function isModelCard(found: unknown): found is ModelCard {
  if (!isRecord(found) || !isRecord(found.thresholds) || !Array.isArray(found.thresholds.cells)) return false;
  const words = [found.name, found.version, found.trainedThrough, found.thresholds.version];
  return words.every((word) => typeof word === 'string') && found.thresholds.cells.every(isCell);
}

function isCell(cell: unknown): boolean {
  if (!isRecord(cell)) return false;
  const numbers = [cell.humans, cell.flagged, cell.flaggedAtMost];
  return typeof cell.language === 'string' && typeof cell.bin === 'string' && numbers.every(Number.isFinite);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

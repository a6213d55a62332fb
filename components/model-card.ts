import type { Cell } from '@/lib/domain';

/** What the settings page shows of the package's `model.json`. */
export interface ModelCard {
  name: string;
  version: string;
  trainedThrough: string;
  thresholds: { version: string; cells: Cell[] };
}

/** Reads the model's description; null where it is missing or not of this shape. */
export async function readModelCard(address: string, get: typeof fetch = fetch): Promise<ModelCard | null> {
  try {
    const found: unknown = await (await get(address)).json();
    return isModelCard(found) ? found : null;
  } catch {
    return null;
  }
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

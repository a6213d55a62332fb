import type { ExportPreview } from '@/components/dashboard/ExportPanel';
import { type ExportChoice, optionsOf } from '@/components/dashboard/export-choice';
import type { Correction } from '@/lib/domain';
import { type HistoryFilter, sendMessage } from '@/lib/messaging';
import { chooseSites, type ReportFormat, type ReportMaterial, type ReportOptions } from '@/lib/report';
import type { Overview } from '@/lib/statistics';
import { reportWords, sayInterval, sayOf, t } from '@/lib/words';

/** How much of a file is shown before it is made, in characters and in rows. */
const BEGINNING = 1_200;
const ROWS = 3;

/** What a format is given beside its rows. */
export function materialOf(overview: Overview, corrections: readonly Correction[], now: number): ReportMaterial {
  return { overview, corrections, madeAt: now };
}

/** The reader's choice in the terms of the formats. */
export function optionsFor(choice: ExportChoice, overview: Overview): ReportOptions {
  const { byteOrderMark, hideTitles, language, threshold, minimumPages, popular, without } = choice;
  const off = new Set(without);
  const sites = overview.sites.map(({ site }) => site.id).filter((id) => !off.has(id));
  return {
    byteOrderMark,
    hideTitles,
    language: language.replace('_', '-'),
    say: reportWords(language),
    threshold,
    minimumPages,
    popular,
    ...(off.size > 0 ? { sites } : {}),
  };
}

/** Sites that a list would name if the reader took none off, those of many authors last; null where the format lists none. */
export function listedOf(overview: Overview, choice: ExportChoice): ExportPreview['listed'] {
  if (!optionsOf(choice.format).includes('without')) return null;
  const { threshold, minimumPages } = choice;
  const { listed, popular } = chooseSites(overview, { threshold, minimumPages });
  const groups = [
    [listed, false],
    [popular, true],
  ] as const;
  return groups.flatMap(([sites, many]) =>
    sites.map(({ site, ai }) => ({
      id: site.id,
      words: t('share_counts', [sayOf(ai), sayInterval(ai.interval)]),
      popular: many,
    })),
  );
}

/** How the file would begin. A page of HTML says nothing to a reader as text: null. */
export async function beginningOf(
  format: ReportFormat,
  filter: HistoryFilter,
  material: ReportMaterial,
  options: ReportOptions,
): Promise<string | null> {
  if (format.extension === 'html') return null;
  const text = await firstOf(format, filter, material, options);
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
}

async function firstOf(
  format: ReportFormat,
  filter: HistoryFilter,
  material: ReportMaterial,
  options: ReportOptions,
): Promise<string> {
  if (format.of === 'figures') return format.render(material, options);
  if (format.of === 'visits') {
    const writer = format.open(material, options);
    return writer.head() + writer.rows(await sendMessage('history:list', { ...filter, limit: ROWS }));
  }
  const writer = format.open(material, options);
  return writer.head() + writer.rows(await sendMessage('history:articles', { ...filter, limit: 20 * ROWS }));
}

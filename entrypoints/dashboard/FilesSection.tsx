import { useState } from 'preact/hooks';
import { isFiltered, type Place } from '@/components/dashboard/address';
import { ExportPanel } from '@/components/dashboard/ExportPanel';
import { type ExportChoice, offered } from '@/components/dashboard/export-choice';
import { ImportPanel } from '@/components/dashboard/ImportPanel';
import type { HistoryFilter } from '@/lib/messaging';
import { formats } from '@/lib/report';
import { currentLanguage, t } from '@/lib/words';
import { useExport } from './use-export';
import type { FiguresState } from './use-figures';
import type { useImport } from './use-import';

interface Props {
  place: Place;
  filter: HistoryFilter;
  figures: FiguresState;
  importing: ReturnType<typeof useImport>;
}

const OFFERED = offered(formats.values());

/** Wires export and import. */
export function FilesSection({ place, filter, figures, importing }: Props) {
  const [choice, setChoice] = useState<ExportChoice>({
    format: 'csv',
    byteOrderMark: true,
    hideTitles: false,
    language: currentLanguage(),
    threshold: 0.5,
    minimumPages: 10,
    without: [],
    popular: false,
  });
  const exporting = useExport(choice, filter, figures.overview);
  const scope = isFiltered(place) ? [t('export_scope_filtered')] : [t('export_scope_all')];
  if (isFiltered(place) && choice.format === 'json') scope.push(t('export_scope_backup'));
  return (
    <>
      <ExportPanel
        formats={OFFERED}
        choice={choice}
        scope={scope.join(' ')}
        onChoice={(change) => setChoice((now) => ({ ...now, ...change }))}
        {...exporting}
      />
      <ImportPanel {...importing} />
    </>
  );
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ExportPreview, ExportProps } from '@/components/dashboard/ExportPanel';
import type { ExportChoice } from '@/components/dashboard/export-choice';
import { type HistoryFilter, sendMessage } from '@/lib/messaging';
import { formats } from '@/lib/report';
import type { Overview } from '@/lib/statistics';
import { beginningOf, listedOf, materialOf, optionsFor } from './export-material';
import { allCorrections, saveFile, writeFile } from './write-file';

type Exporting = Pick<ExportProps, 'preview' | 'progress' | 'outcome' | 'onExport' | 'onCancel'>;

/** What a choice of file would hold, and the making of it. */
export function useExport(choice: ExportChoice, filter: HistoryFilter, overview: Overview | null): Exporting {
  const [visits, setVisits] = useState<number | null>(null);
  const [beginning, setBeginning] = useState<string | null>(null);
  const [progress, setProgress] = useState<Exporting['progress']>(null);
  const [outcome, setOutcome] = useState<Exporting['outcome']>(null);
  const running = useRef<AbortController | null>(null);
  const format = formats.get(choice.format);

  // Other figures: another filter, or the history has changed.
  useEffect(() => {
    if (!overview) return;
    let current = true;
    sendMessage('history:count', filter).then(
      (count) => current && setVisits(count),
      () => current && setVisits(0),
    );
    return () => {
      current = false;
    };
  }, [filter, overview]);
  useEffect(() => {
    let current = true;
    setOutcome(null);
    if (format && overview) {
      beginningOf(format, filter, materialOf(overview, [], Date.now()), optionsFor(choice, overview)).then(
        (text) => current && setBeginning(text),
        () => current && setBeginning(null),
      );
    }
    return () => {
      current = false;
    };
  }, [format, choice, filter, overview]);
  useEffect(() => () => running.current?.abort(), []);

  const onExport = useCallback(async () => {
    if (!format || !overview || visits === null) return;
    const controller = new AbortController();
    running.current = controller;
    const of = format.of === 'articles' ? overview.articles : visits;
    setProgress({ done: 0, of });
    try {
      const file = await writeFile(
        format,
        filter,
        materialOf(overview, await allCorrections(), Date.now()),
        optionsFor(choice, overview),
        (done) => setProgress({ done, of }),
        controller.signal,
      );
      saveFile(file, format.extension, format.id);
      setOutcome('saved');
    } catch {
      setOutcome(controller.signal.aborted ? 'cancelled' : 'failed');
    } finally {
      setProgress(null);
      running.current = null;
    }
  }, [format, filter, overview, visits, choice]);

  const preview: ExportPreview | null =
    overview && visits !== null
      ? {
          visits,
          articles: overview.articles,
          sites: overview.sites.length,
          beginning,
          listed: listedOf(overview, choice),
        }
      : null;
  return { preview, progress, outcome, onExport, onCancel: () => running.current?.abort() };
}

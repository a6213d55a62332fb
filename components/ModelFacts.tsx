import type { Cell } from '@/lib/domain';
import { languageName, oneIn, t, wholeNumber } from '@/lib/words';
import type { ModelCard } from './model-card';
import { Pairs } from './Pairs';
import { Scroller } from './Scroller';

/** The model in facts: which one, and how often it was wrong about human articles in each cell. */
export function ModelFacts({ card }: { card: ModelCard | null }) {
  if (!card) return <p role="alert">{t('options_model_missing')}</p>;
  const rows: [string, string][] = [
    [t('options_model_name'), card.name],
    [t('options_model_version'), card.version],
    [t('options_model_trained'), card.trainedThrough],
    [t('options_model_thresholds'), card.thresholds.version],
  ];
  return (
    <>
      <Pairs class="pairs" rows={rows} />
      <Cells cells={card.thresholds.cells} />
    </>
  );
}

function Cells({ cells }: { cells: readonly Cell[] }) {
  return (
    <Scroller class="wide" label={t('options_cells_caption')}>
      <table>
        <caption>{t('options_cells_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('options_cells_language')}</th>
            <th scope="col">{t('options_cells_length')}</th>
            <th scope="col">{t('options_cells_humans')}</th>
            <th scope="col">{t('options_cells_flagged')}</th>
            <th scope="col">{t('options_cells_at_most')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.language + cell.bin}>
              <td>{languageName(cell.language)}</td>
              <td>{cell.bin.replace('-', '–').replace(/^([<>])/, '$1 ')}</td>
              <td>{wholeNumber(cell.humans)}</td>
              <Rate cell={cell} />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** A cell without an upper threshold supports no verdict, and so has no rate. */
function Rate({ cell }: { cell: Cell }) {
  const rate = oneIn(cell.flaggedAtMost);
  if (cell.upper === null || rate === null) return <td colSpan={2}>{t('options_cells_no_verdict')}</td>;
  return (
    <>
      <td>{wholeNumber(cell.flagged)}</td>
      <td>{t('options_cells_at_most_value', [rate])}</td>
    </>
  );
}

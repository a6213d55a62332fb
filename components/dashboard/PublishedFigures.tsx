import { Scroller } from '@/components/Scroller';
import { decimal, monthOf, t } from '@/lib/words';
import { PUBLISHED, type Published } from './published';

const COLUMNS = ['context_counted', 'context_share', 'context_date', 'context_over', 'context_detector'] as const;

/** What others have measured, each figure with its date, what it was counted over and the detector. */
export function PublishedFigures() {
  return (
    <section class="block">
      <h2>{t('context_title')}</h2>
      <p class="lead">{t('context_intro')}</p>
      <Scroller class="wide" label={t('context_title')}>
        <table class="published">
          <caption class="unseen">{t('context_caption')}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {PUBLISHED.map((figure) => (
              <Row key={figure.id} figure={figure} />
            ))}
            <tr>
              <th scope="row">{t('context_chinese')}</th>
              <Cells
                cells={[t('context_chinese_share'), t('context_none'), t('context_chinese_over'), t('context_none')]}
              />
            </tr>
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

function Row({ figure: { id, shares, date, source } }: { figure: Published }) {
  return (
    <tr>
      <th scope="row">
        {t(`context_${id}`)}
        <small>{t('context_source', [source])}</small>
      </th>
      <Cells
        cells={[
          shares.map((share) => t('share_value', [decimal(share)])).join(' · '),
          monthOf(date),
          t(`context_${id}_over`),
          t(`context_${id}_detector`),
        ]}
      />
    </tr>
  );
}

/** The cells after a row's name. In a narrow window they stand below each other, each with its column's name. */
function Cells({ cells }: { cells: readonly string[] }) {
  return (
    <>
      {cells.map((cell, at) => (
        <td key={COLUMNS[at + 1]} class={at < 2 ? 'number' : undefined} data-column={t(COLUMNS[at + 1] ?? COLUMNS[0])}>
          {cell}
        </td>
      ))}
    </>
  );
}

import { decimal, monthOf, t } from '@/lib/words';
import { PUBLISHED, type Published } from './published';

/** What others have measured, each figure with its date, what it was counted over and the detector. */
export function PublishedFigures() {
  return (
    <section class="block">
      <h2>{t('context_title')}</h2>
      <p class="lead">{t('context_intro')}</p>
      <div class="wide">
        <table class="published">
          <caption class="unseen">{t('context_caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('context_counted')}</th>
              <th scope="col">{t('context_share')}</th>
              <th scope="col">{t('context_date')}</th>
              <th scope="col">{t('context_over')}</th>
              <th scope="col">{t('context_detector')}</th>
            </tr>
          </thead>
          <tbody>
            {PUBLISHED.map((figure) => (
              <Row key={figure.id} figure={figure} />
            ))}
            <tr>
              <th scope="row">{t('context_chinese')}</th>
              <td>{t('context_chinese_share')}</td>
              <td>{t('context_none')}</td>
              <td>{t('context_chinese_over')}</td>
              <td>{t('context_none')}</td>
            </tr>
          </tbody>
        </table>
      </div>
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
      <td class="number">{shares.map((share) => t('share_value', [decimal(share)])).join(' · ')}</td>
      <td class="number">{monthOf(date)}</td>
      <td>{t(`context_${id}_over`)}</td>
      <td>{t(`context_${id}_detector`)}</td>
    </tr>
  );
}

import { Scroller } from '@/components/Scroller';
import type { MediaFigures as Figures } from '@/lib/statistics';
import { evidenceSentence, t, wholeNumber } from '@/lib/words';

/** What was found about pictures, sound and video. It never moves an article's verdict, and stands apart. */
export function MediaFigures({ media, articles }: { media: Figures; articles: number }) {
  return (
    <section class="block">
      <h2>{t('media_title')}</h2>
      <p class="lead">{t('media_note')}</p>
      {media.codes.length === 0 ? (
        <p class="soft">{t('media_none')}</p>
      ) : (
        <>
          <p>{t('media_count', [wholeNumber(media.articles), wholeNumber(articles)])}</p>
          <Scroller class="wide" label={t('media_title')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('table_finding')}</th>
                  <th scope="col">{t('table_articles')}</th>
                </tr>
              </thead>
              <tbody>
                {media.codes.map(({ code, articles: count }) => (
                  <tr key={code}>
                    <th scope="row">{evidenceSentence({ code, values: [] })}</th>
                    <td>{wholeNumber(count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
        </>
      )}
    </section>
  );
}

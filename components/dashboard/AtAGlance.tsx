import type { Overview } from '@/lib/statistics';
import { sayCorrected, sayInterval, sayOf, sayShare, t, wholeNumber } from '@/lib/words';

/** The figures of a range: what is known and what is estimated stand apart. */
export function AtAGlance({ overview, errorsKnown }: { overview: Overview; errorsKnown: boolean }) {
  const { articles, assessed, mix, known, estimated, corrected, minimum } = overview;
  return (
    <section class="block glance">
      <h2 class="unseen">{t('glance_title')}</h2>
      <dl class="figures">
        <Figure name={t('glance_read')} value={wholeNumber(articles)}>
          {t('glance_read_more', [wholeNumber(assessed), wholeNumber(mix['not-assessed'])])}
        </Figure>
        <Figure name={t('glance_known')} value={wholeNumber(known.k)}>
          {t('glance_known_more', [
            wholeNumber(mix.verified),
            wholeNumber(mix.declared),
            wholeNumber(mix.leftover),
            wholeNumber(mix['corrected-ai']),
          ])}
        </Figure>
        <Figure name={t('glance_estimated')} value={sayShare(estimated)}>
          {estimated.share === null
            ? `${sayOf(estimated)}. ${t('not_enough_more', [wholeNumber(minimum)])}`
            : t('glance_estimated_more', [sayOf(estimated), sayInterval(estimated.interval)])}
        </Figure>
        <Figure name={t('glance_corrected')} value={corrected ? sayShare(corrected) : t('no_figure')}>
          {corrected ? t('glance_corrected_more', [sayInterval(corrected.interval)]) : ''}
        </Figure>
      </dl>
      <p class="lead">{sayCorrected(corrected, errorsKnown)}</p>
      {mix['corrected-person'] > 0 && <p class="lead">{t('glance_persons', [wholeNumber(mix['corrected-person'])])}</p>}
    </section>
  );
}

function Figure({ name, value, children }: { name: string; value: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="value" data-open={value === t('not_enough')}>
        {value}
      </dd>
      <dd class="soft">{children}</dd>
    </div>
  );
}

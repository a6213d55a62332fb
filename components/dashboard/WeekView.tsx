import type { Overview } from '@/lib/statistics';
import { sayInterval, sayOf, sayShare, t, wholeNumber } from '@/lib/words';

export interface Weeks {
  /** This week so far, the last whole one, and the one before it. */
  now: Overview;
  last: Overview;
  before: Overview;
}

/** The week's figures in sentences, for a reader who wants no more than that. */
export function WeekView({ weeks }: { weeks: Weeks }) {
  return (
    <>
      <Week title={t('week_title')} week={weeks.now} before={weeks.last} />
      <Week title={t('week_last_title')} week={weeks.last} before={weeks.before} />
    </>
  );
}

function Week({ title, week, before }: { title: string; week: Overview; before: Overview }) {
  const { estimated } = week;
  const change = changeOf(week, before);
  return (
    <section class="block">
      <h2>{title}</h2>
      {week.articles === 0 ? (
        <p class="soft">{t('week_none')}</p>
      ) : (
        <>
          <ul class="limits">
            <li>{t('week_read', [wholeNumber(week.articles), wholeNumber(before.articles)])}</li>
            <li>{t('week_known', [wholeNumber(week.known.k)])}</li>
            <li>
              {estimated.share === null
                ? t('week_estimated_few', [sayOf(estimated)])
                : t('week_estimated', [sayShare(estimated), sayOf(estimated), sayInterval(estimated.interval)])}
            </li>
            {change && <li>{t(`week_${change}`)}</li>}
          </ul>
          <h3>{t('week_sites')}</h3>
          <ul class="limits">
            {week.sites.slice(0, 5).map(({ site, articles }) => (
              <li key={site.id}>{t('week_site', [site.id, wholeNumber(articles)])}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Compares two estimates by their intervals: only where they lie apart is there a change to speak of. */
export function changeOf(week: Pick<Overview, 'estimated'>, before: Pick<Overview, 'estimated'>) {
  const [now, then] = [week.estimated.interval, before.estimated.interval];
  if (!now || !then) return null;
  if (now.low > then.high) return 'more';
  return now.high < then.low ? 'less' : 'overlap';
}

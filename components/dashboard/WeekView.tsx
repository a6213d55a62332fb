import { mondayOf, type Overview } from '@/lib/statistics';
import { sayInterval, sayOf, sayShare, shortDay, t, wholeNumber } from '@/lib/words';

export interface Weeks {
  /** When they were counted: the last moment of this week so far. */
  at: number;
  /** This week so far, the last whole one, and the one before it. */
  now: Overview;
  last: Overview;
  before: Overview;
}

/** The week's figures in sentences, for a reader who wants no more than that. */
export function WeekView({ weeks }: { weeks: Weeks }) {
  const { at, now, last, before } = weeks;
  const monday = mondayOf(at);
  return (
    <>
      <Week title={t('week_title')} days={daysOf(monday, at)} week={now} before={last} />
      <Week title={t('week_last_title')} days={daysOf(mondayOf(at, -1), monday - 1)} week={last} before={before} />
    </>
  );
}

/** The days between two moments; without the year, which nobody doubts so near. */
function daysOf(from: number, to: number): string {
  const [first, last] = [shortDay(from, 'axis'), shortDay(to, 'axis')];
  return first === last ? first : t('week_days', [first, last]);
}

interface Props {
  title: string;
  days: string;
  week: Overview;
  before: Overview;
}

function Week({ title, days, week, before }: Props) {
  const { estimated } = week;
  const change = changeOf(week, before);
  return (
    <section class="block">
      <h2>
        {title} <span class="dates">{days}</span>
      </h2>
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

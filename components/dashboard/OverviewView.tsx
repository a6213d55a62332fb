import { CalendarChart } from '@/components/charts/CalendarChart';
import { LanguageChart } from '@/components/charts/LanguageChart';
import { MixChart } from '@/components/charts/MixChart';
import { TimeChart } from '@/components/charts/TimeChart';
import { Notice } from '@/components/Notice';
import type { Overview, PeriodUnit } from '@/lib/statistics';
import { t } from '@/lib/words';
import { AtAGlance } from './AtAGlance';
import { MediaFigures } from './MediaFigures';
import { NewestArticles } from './NewestArticles';
import { PublishedFigures } from './PublishedFigures';
import { SiteRanks } from './SiteRanks';

interface Props {
  overview: Overview;
  /** The reader narrowed the history down: nothing found is then another matter. */
  filtered: boolean;
  /** The model carries the error rates that a corrected estimate needs. */
  errorsKnown: boolean;
  /** The step of the chart over time that was chosen last. */
  step: PeriodUnit;
  onUnit(unit: PeriodUnit): void;
  siteAddress(id: string): string;
}

/** What the history says about what was read. */
export function OverviewView({ overview, filtered, errorsKnown, step, onUnit, siteAddress }: Props) {
  if (overview.articles === 0) {
    const what = filtered ? 'history_no_match' : 'history_empty';
    return (
      <>
        <Notice title={t(what)} text={t(`${what}_more`)} />
        {!filtered && <PublishedFigures />}
      </>
    );
  }
  return (
    <>
      <AtAGlance overview={overview} errorsKnown={errorsKnown} />
      <section class="block">
        <TimeChart
          periods={overview.periods}
          unit={overview.unit}
          step={step}
          minimum={overview.siteMinimum}
          onUnit={onUnit}
        />
      </section>
      <section class="block pair">
        <LanguageChart languages={overview.languages} />
        <MixChart mix={overview.mix} />
      </section>
      <section class="block">
        <CalendarChart days={overview.calendar} />
      </section>
      <SiteRanks
        most={overview.mostAi}
        least={overview.cleanest}
        minimum={overview.siteMinimum}
        address={siteAddress}
      />
      <NewestArticles articles={overview.newest} />
      <MediaFigures media={overview.media} articles={overview.articles} />
      <PublishedFigures />
    </>
  );
}

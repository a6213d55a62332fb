import { useRef, useState } from 'preact/hooks';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { isFiltered, type Place, writePlace } from '@/components/dashboard/address';
import { OverviewView } from '@/components/dashboard/OverviewView';
import { SitesView } from '@/components/dashboard/SitesView';
import { Notice } from '@/components/Notice';
import { sendMessage } from '@/lib/messaging';
import type { DetectorErrors, Overview, SiteFigures } from '@/lib/statistics';
import { t, wholeNumber } from '@/lib/words';
import type { FiguresState } from './use-figures';

interface Props {
  place: Place;
  figures: FiguresState;
  /** The model's measured errors; null: not read yet. */
  errors: DetectorErrors | null;
  onPlace(change: Partial<Place>): void;
}

/** Wires the overview and the table of sites, which show the same figures. */
export function FiguresSection({ place, figures, errors, onPlace }: Props) {
  const { overview, phase, reload } = figures;
  const [asking, setAsking] = useState<{ site: string; visits: number } | null>(null);
  const [failed, setFailed] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  if (phase === 'refused') {
    return (
      <Notice role="alert" title={t('history_refused')} text={t('history_refused_more')}>
        <button type="button" class="button" onClick={reload}>
          {t('history_retry')}
        </button>
      </Notice>
    );
  }
  if (!overview) return <p class="loading">{t('history_loading')}</p>;

  const filtered = isFiltered(place);
  const siteAddress = (site: string) => writePlace({ ...place, section: 'history', site });
  const ask = async ({ site: { id: site } }: SiteFigures) => {
    setFailed(false);
    const visits = await sendMessage('history:count', { site }).catch(() => null);
    if (visits === null) setFailed(true);
    else setAsking({ site, visits });
  };
  const remove = async (site: string) => {
    await sendMessage('history:delete-where', { site }).catch(() => setFailed(true));
    reload();
  };
  return (
    <div ref={box} aria-busy={phase === 'loading'}>
      {failed && (
        <p class="failed" role="alert">
          {t('history_failed')}
        </p>
      )}
      {place.section === 'overview' ? (
        <OverviewView
          overview={overview}
          filtered={filtered}
          errorsKnown={isMeasured(overview, errors ?? {})}
          step={place.step}
          onUnit={(step) => onPlace({ step })}
          siteAddress={siteAddress}
        />
      ) : (
        <SitesView
          sites={overview.sites}
          minimum={overview.siteMinimum}
          filtered={filtered}
          address={siteAddress}
          onDelete={ask}
        />
      )}
      {asking && (
        <ConfirmDialog
          title={t('confirm_site_title', [asking.site])}
          text={t('confirm_site_more', [wholeNumber(asking.visits)])}
          onAnswer={(yes) => {
            setAsking(null);
            if (!yes) return;
            // The site's row goes, and the button in it that had the focus.
            box.current?.querySelector('h2')?.focus();
            void remove(asking.site);
          }}
        />
      )}
    </div>
  );
}

/** Says whether the errors are known for everything that the estimate speaks of: each language, and who read it. */
function isMeasured({ languages, estimated, corrected }: Overview, errors: DetectorErrors): boolean {
  const enough = estimated.share !== null;
  if (enough && corrected === null) return false;
  return languages.every(({ language, estimated: own }) => own.n === 0 || (language ?? '') in errors);
}

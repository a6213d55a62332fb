import type { SiteFigures } from '@/lib/statistics';
import { sayInterval, sayOf, sayShare, t, wholeNumber } from '@/lib/words';

interface Props {
  most: readonly SiteFigures[];
  least: readonly SiteFigures[];
  minimum: number;
  address(id: string): string;
}

const MOST = 6;

/** The sites at both ends, by the cautious end of their intervals. */
export function SiteRanks({ most, least, minimum, address }: Props) {
  // Of few sites half are shown at either end, and none at both.
  const shown = Math.min(MOST, Math.ceil(Math.min(most.length, least.length) / 2));
  const first = most.slice(0, shown);
  const last = least.filter((figures) => !first.some(({ site }) => site.id === figures.site.id)).slice(0, shown);
  return (
    <section class="block pair">
      <Rank title={t('ranks_most')} note={t('ranks_most_note')} sites={first} minimum={minimum} address={address} />
      {(last.length > 0 || first.length === 0) && (
        <Rank title={t('ranks_least')} note={t('ranks_least_note')} sites={last} minimum={minimum} address={address} />
      )}
    </section>
  );
}

interface RankProps extends Pick<Props, 'minimum' | 'address'> {
  title: string;
  note: string;
  sites: readonly SiteFigures[];
}

function Rank({ title, note, sites, minimum, address }: RankProps) {
  return (
    <div class="rank">
      <h2>{title}</h2>
      <p class="soft">{note}</p>
      {sites.length === 0 ? (
        <p class="none">{t('ranks_none', [wholeNumber(minimum)])}</p>
      ) : (
        <ol>
          {sites.map(({ site, ai }) => (
            <li key={site.id}>
              <a href={address(site.id)}>{site.id}</a>
              <strong>{sayShare(ai)}</strong>
              <span class="soft">{t('share_counts', [sayOf(ai), sayInterval(ai.interval)])}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

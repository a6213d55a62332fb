import { useMemo, useState } from 'preact/hooks';
import { Notice } from '@/components/Notice';
import { Scroller } from '@/components/Scroller';
import type { SiteFigures } from '@/lib/statistics';
import { sayOf, shortDay, t, wholeNumber } from '@/lib/words';
import { ShareCell } from './ShareCell';
import { COLUMNS, type Column, type Order, sortSites } from './sort-sites';

interface Props {
  sites: readonly SiteFigures[];
  minimum: number;
  filtered: boolean;
  /** Where the site's articles are listed. */
  address(id: string): string;
  onDelete(site: SiteFigures): void;
}

const NAMES = {
  site: 'table_site',
  articles: 'table_articles',
  assessed: 'table_assessed',
  ai: 'table_ai',
  known: 'table_known',
  estimated: 'table_estimated',
  last: 'table_last',
} as const satisfies Record<Column, string>;

const PAGE = 100;

/** Every site of the range, in a table that sorts. */
export function SitesView({ sites, minimum, filtered, address, onDelete }: Props) {
  const [order, setOrder] = useState<Order>({ column: 'articles', descending: true });
  const [shown, setShown] = useState(PAGE);
  const sorted = useMemo(() => sortSites(sites, order), [sites, order]);
  if (sites.length === 0) {
    const what = filtered ? 'history_no_match' : 'history_empty';
    return <Notice title={t(what)} text={t(`${what}_more`)} />;
  }
  return (
    <section class="block">
      <h2 tabIndex={-1}>{t('sites_title', [wholeNumber(sites.length)])}</h2>
      <p class="lead">{t('sites_note', [wholeNumber(minimum)])}</p>
      <Scroller class="wide" label={t('sites_caption')}>
        <table class="sites-table">
          <caption class="unseen">{t('sites_caption')}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <Head key={column} column={column} order={order} onOrder={setOrder} />
              ))}
              <th scope="col">
                <span class="unseen">{t('sites_actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, shown).map((figures) => (
              <Row key={figures.site.id} figures={figures} address={address} onDelete={onDelete} />
            ))}
          </tbody>
        </table>
      </Scroller>
      {sorted.length > shown && (
        <button type="button" class="button more" onClick={() => setShown(shown + PAGE)}>
          {t('history_more')}
        </button>
      )}
    </section>
  );
}

/** The first press sorts names upwards and figures downwards; the next turns it round. */
function Head({ column, order, onOrder }: { column: Column; order: Order; onOrder(order: Order): void }) {
  const on = order.column === column;
  const direction = order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={on ? direction : undefined} class={column === 'site' ? undefined : 'number'}>
      <button
        type="button"
        class="sort"
        onClick={() => onOrder({ column, descending: on ? !order.descending : column !== 'site' })}
      >
        {t(NAMES[column])}
        <span aria-hidden="true">{on ? (order.descending ? '↓' : '↑') : ''}</span>
      </button>
    </th>
  );
}

function Row({ figures, address, onDelete }: { figures: SiteFigures } & Pick<Props, 'address' | 'onDelete'>) {
  const { site, hosts, articles, assessed, ai, known, estimated, lastAt } = figures;
  const others = hosts.filter((host) => host !== site.id);
  return (
    <tr>
      <th scope="row">
        <a href={address(site.id)}>{site.id}</a>
        {others.length > 0 && <small>{others.slice(0, 3).join(', ')}</small>}
      </th>
      <td class="number">{wholeNumber(articles)}</td>
      <td class="number">{wholeNumber(assessed)}</td>
      <ShareCell share={ai} />
      <td class="number">{sayOf(known)}</td>
      <ShareCell share={estimated} />
      <td class="number">{shortDay(lastAt)}</td>
      <td>
        <button
          type="button"
          class="link"
          aria-label={t('sites_delete_label', [site.id])}
          onClick={() => onDelete(figures)}
        >
          {t('confirm_delete')}
        </button>
      </td>
    </tr>
  );
}

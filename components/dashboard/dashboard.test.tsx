import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { asText } from '@/components/charts/DataTable';
import type { MergePlan } from '@/lib/messaging';
import { setInterfaceLanguage } from '@/lib/words';
import { draw, put } from '@/tests/draw';
import { emptyOverview, overview, SITES, site, youngOverview } from '@/tests/gallery/figures';
import { START } from './address';
import { FilterBar } from './FilterBar';
import { ImportPanel } from './ImportPanel';
import { OverviewView } from './OverviewView';
import { SiteRanks } from './SiteRanks';
import { SitesView } from './SitesView';
import { changeOf, WeekView } from './WeekView';

const NOW = new Date(2025, 2, 4, 20, 30).getTime();
const nothing = () => {};

describe('OverviewView', () => {
  const show = (figures: ReturnType<typeof overview>, errorsKnown = true) =>
    draw(
      <OverviewView
        overview={figures}
        filtered={false}
        errorsKnown={errorsKnown}
        step={figures.unit}
        onUnit={nothing}
        siteAddress={(id) => `#${id}`}
      />,
    );

  it('keeps known and estimated apart, each with its counts', () => {
    const words = [...show(overview(NOW)).querySelectorAll('.figures > div')].map((one) => one.textContent);
    expect(words[1]).toContain('signed 6, declared by the page 41');
    expect(words[2]).toMatch(/20\s%231 of 1,146, 95\s% interval/);
  });

  it('names no percentage where there is too little, and says from when on it will', () => {
    const glance = show(youngOverview(NOW)).querySelector('.glance')?.textContent ?? '';
    expect(glance).toContain('not enough yet');
    expect(glance).toContain('from 50 assessed articles on');
    expect(glance).not.toMatch(/\d\s%/);
  });

  it.each([
    [true, 'Too few articles so far'],
    [false, 'was not measured'],
  ])('says why there is no corrected estimate, errors known %s', (known, words) => {
    expect(show(youngOverview(NOW), known).textContent).toContain(words);
  });

  it('has a table for every chart, with the figures of the chart', () => {
    const page = show(overview(NOW));
    const charts = [...page.querySelectorAll('figure.chart')];
    expect(charts).toHaveLength(4);
    for (const chart of charts) {
      expect(chart.querySelectorAll('thead th[scope=col]').length).toBeGreaterThan(1);
      expect(chart.querySelectorAll('tbody th[scope=row]').length).toBeGreaterThan(1);
    }
    expect(charts[0]?.querySelectorAll('tbody tr')).toHaveLength(26);
    expect(charts[2]?.querySelector('tbody')?.textContent).toContain('Known to you as a person’s3');
  });

  it('shows published figures with date, sample and detector, and none for the Chinese web', () => {
    const rows = [...show(emptyOverview(NOW)).querySelectorAll('.published tbody tr')];
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect([...row.children].every((cell) => cell.textContent !== '')).toBe(true);
    expect(rows.at(-1)?.textContent).toContain('no reliable estimate');
  });
});

describe('SitesView', () => {
  const show = (sites = SITES) =>
    draw(<SitesView sites={sites} minimum={10} filtered={false} address={(id) => `#${id}`} onDelete={nothing} />);
  const names = (page: HTMLElement) => [...page.querySelectorAll('tbody a')].map((link) => link.textContent);

  it('sorts by a column, says so, and turns round', () => {
    const page = show();
    const head = [...page.querySelectorAll('thead th')].find((one) => one.textContent?.includes('likely AI'));
    const button = head?.querySelector('button');
    act(() => button?.click());
    expect(head?.getAttribute('aria-sort')).toBe('descending');
    expect(names(page)[0]).toBe('growth.example');
    expect(names(page).slice(-2)).toEqual(['journal.example', 'notes.example']);
    act(() => button?.click());
    expect(head?.getAttribute('aria-sort')).toBe('ascending');
    expect(names(page).slice(-2)).toEqual(['journal.example', 'notes.example']);
  });

  it('draws a name as text, never as markup', () => {
    const page = show([site('<img src=x onerror=alert(1)>', { articles: 1, likely: 0 })]);
    expect(page.querySelector('img')).toBeNull();
  });
});

describe('SiteRanks', () => {
  const names = (ids: string[]) => {
    const sites = ids.map((id) => site(id, { articles: 40, likely: 4 }));
    const ranks = draw(<SiteRanks most={sites} least={sites} minimum={10} address={(id) => id} />);
    return [...ranks.querySelectorAll('.rank')].map((rank) =>
      [...rank.querySelectorAll('a')].map((a) => a.textContent),
    );
  };
  it.each([
    [[], [[], []]],
    [['a'], [['a']]],
    [
      ['a', 'b', 'c'],
      [['a', 'b'], ['c']],
    ],
  ])('never puts a site of %j at both ends', (ids, expected) => {
    expect(names(ids)).toEqual(expected);
  });
});

describe('FilterBar', () => {
  it('changes the place', () => {
    const onPlace = vi.fn();
    const bar = draw(<FilterBar place={START} sites={['a.example']} languages={['fr', null]} onPlace={onPlace} />);
    const [range, language, kind] = bar.querySelectorAll('select');
    put(range, '30d');
    put(language, 'none');
    put(kind, 'unclear');
    put(bar.querySelector('input'), ' a.example ');
    expect(onPlace.mock.calls.flat()).toEqual([
      { range: '30d' },
      { language: 'none' },
      { kind: 'unclear' },
      { site: 'a.example' },
    ]);
    expect(bar.querySelector('button')).toBeNull();
  });

  it('offers to clear what is filtered, and keeps the section', () => {
    const onPlace = vi.fn();
    const place = { ...START, section: 'sites', site: 'x', step: 'month' } as const;
    draw(<FilterBar place={place} sites={[]} languages={[]} onPlace={onPlace} />)
      .querySelector('button')
      ?.click();
    expect(onPlace).toHaveBeenCalledWith({ ...START, section: 'sites', step: 'month' });
  });
});

describe('ImportPanel', () => {
  const none = { new: 0, same: 5, conflicting: 0, taken: 0, invalid: 0 };
  const show = (plan: MergePlan) =>
    draw(
      <ImportPanel
        state={{ phase: 'planned', name: 'b.json', plan }}
        onFile={nothing}
        onCommit={nothing}
        onCancel={nothing}
      />,
    );

  it('offers no merge of what brings nothing', () => {
    const panel = show({ visits: none, corrections: none, problems: [] });
    expect(panel.querySelector<HTMLButtonElement>('.strong')?.disabled).toBe(true);
    expect(panel.textContent).toContain('nothing new');
  });

  it('says which rows can’t be used, and why', () => {
    const panel = show({
      visits: { ...none, new: 2, invalid: 1 },
      corrections: none,
      problems: [{ row: 17, of: 'visits', why: 'not-a-web-address', field: 'url' }],
    });
    expect(panel.querySelector<HTMLButtonElement>('.strong')?.disabled).toBe(false);
    expect(panel.textContent).toContain('Visit 17: “url” is not a web address');
  });

  it.each(['reading', 'comparing', 'merging'] as const)(
    'can be cancelled while %s goes on, and says how far it is',
    (phase) => {
      const onCancel = vi.fn();
      const state = { phase, name: 'b.json', done: 250_000, of: 1_000_000 };
      const panel = draw(<ImportPanel state={state} onFile={nothing} onCommit={nothing} onCancel={onCancel} />);
      const bar = panel.querySelector('progress');
      expect([bar?.value, bar?.max]).toEqual([250_000, 1_000_000]);
      expect(panel.textContent?.includes('250,000')).toBe(phase === 'merging');
      expect(panel.querySelector<HTMLInputElement>('input[type=file]')?.disabled).toBe(true);
      panel.querySelector<HTMLButtonElement>('.actions button')?.click();
      expect(onCancel).toHaveBeenCalledTimes(1);
    },
  );

  it('reads out that a merge goes on, not each of its steps', () => {
    const words = [1, 2].map((done) => {
      const state = { phase: 'merging', name: 'b.json', done, of: 1_000_000 } as const;
      const panel = draw(<ImportPanel state={state} onFile={nothing} onCommit={nothing} onCancel={nothing} />);
      const live = panel.querySelector('[aria-live]')?.cloneNode(true) as HTMLElement;
      for (const silent of live.querySelectorAll('[aria-hidden]')) silent.remove();
      return live.textContent;
    });
    expect(words[0]).toContain('Merging');
    expect(words[1]).toBe(words[0]);
  });

  it.each([
    'not-json',
    'not-a-backup',
    'newer-version',
    'too-large',
    'cut-short',
    'unreadable',
    'full',
    'replaced',
    'not-merged',
  ] as const)('says of a file that is %s that nothing was changed', (why) => {
    const state = { phase: 'bad', name: 'x', why, detail: '<b>' } as const;
    const panel = draw(<ImportPanel state={state} onFile={nothing} onCommit={nothing} onCancel={nothing} />);
    expect(panel.querySelector('[role=alert]')?.textContent).toContain('Nothing was changed.');
    expect(panel.querySelector('b')).toBeNull();
  });
});

describe('a copied table', () => {
  it('is taken by a spreadsheet as it is, and starts no formula', () => {
    expect(
      asText({
        columns: ['Site', 'Share'],
        rows: [
          ['=1+1', '1\u2060–\u20602 %'],
          ['a\tb', '-'],
        ],
      }),
    ).toBe("Site\tShare\n'=1+1\t1–2 %\na b\t-");
  });
});

describe('WeekView', () => {
  const headings = (at: number) => {
    const week = overview(NOW);
    const page = draw(<WeekView weeks={{ at, now: week, last: week, before: week }} />);
    return [...page.querySelectorAll('h2')].map((one) => one.textContent?.replace(/\s+/gu, ' '));
  };

  it('dates this week up to today, and the last from Monday to Sunday', () => {
    expect(headings(NOW)).toEqual(['This week so far Mar 3 – Mar 4', 'Last week Feb 24 – Mar 2']);
    setInterfaceLanguage('zh_CN');
    expect(headings(NOW)).toEqual(['本周至今 3月3日至3月4日', '上周 2月24日至3月2日']);
  });

  it('names a single day on a Monday', () => {
    expect(headings(new Date(2025, 2, 3, 0, 5).getTime())[0]).toBe('This week so far Mar 3');
  });
});

describe('changeOf', () => {
  const with_ = (low: number, high: number) => ({ estimated: { k: 1, n: 100, share: low, interval: { low, high } } });
  it.each([
    [with_(0.3, 0.4), with_(0.1, 0.2), 'more'],
    [with_(0.1, 0.2), with_(0.3, 0.4), 'less'],
    [with_(0.1, 0.3), with_(0.2, 0.4), 'overlap'],
    [{ estimated: { k: 1, n: 3, share: null, interval: null } }, with_(0.2, 0.4), null],
  ])('speaks of a change only where intervals lie apart', (now, before, expected) => {
    expect(changeOf(now, before)).toBe(expected);
  });
});

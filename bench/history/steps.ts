const site = 'site1.example';

/** What the dashboard asks when a filter is set, as it asks it. */
export const FILTERS: { name: string; type: string; asked: unknown }[] = [
  { name: 'figures of all, by month', type: 'history:figures', asked: { filter: {}, unit: 'month' } },
  {
    name: 'figures of 30 days, by day',
    type: 'history:figures',
    asked: { filter: { from: Date.UTC(2026, 9, 1) }, unit: 'day' },
  },
  { name: 'figures of a site', type: 'history:figures', asked: { filter: { site }, unit: 'week' } },
  {
    name: 'figures of a language and verdict',
    type: 'history:figures',
    asked: { filter: { language: 'zh', kinds: ['likely-ai'] }, unit: 'week' },
  },
  { name: 'figures of a search', type: 'history:figures', asked: { filter: { text: 'river' }, unit: 'week' } },
  { name: 'sites', type: 'history:sites', asked: undefined },
  { name: 'list: first page', type: 'history:list', asked: { limit: 200 } },
  { name: 'list: page in the middle', type: 'history:list', asked: { limit: 200, offset: 50_000 } },
  { name: 'list: a site', type: 'history:list', asked: { site, limit: 200 } },
  { name: 'list: a verdict', type: 'history:list', asked: { kinds: ['likely-ai'], limit: 200 } },
  {
    name: 'list: a language and verdict',
    type: 'history:list',
    asked: { kinds: ['unclear'], language: 'zh', limit: 200 },
  },
  { name: 'list: a search', type: 'history:list', asked: { text: 'river', limit: 200 } },
  { name: 'count: all', type: 'history:count', asked: {} },
  { name: 'count: a verdict', type: 'history:count', asked: { kinds: ['likely-ai'] } },
  { name: 'count: a language and verdict', type: 'history:count', asked: { kinds: ['unclear'], language: 'zh' } },
  { name: 'count: a search that finds nothing', type: 'history:count', asked: { text: 'no such word' } },
];

export const EXPORTS = ['csv', 'json', 'ndjson', 'html', 'markdown', 'corpus-exclude'];

/** Searches by text: a word of many visits, an address of one, and nothing. */
export const SEARCHES: [name: string, text: string][] = [
  ['search for a common word', 'river'],
  ['search for one address', '/articles/777-'],
  ['search for what is not there', 'no such word'],
];

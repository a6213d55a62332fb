import type { Visit } from '@/lib/domain';
import { madeVisits } from '@/tests/made-history';

/** Titles that pages may choose to trouble whoever opens an export. */
export const TITLES = [
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  '\r\n=1+1,second cell',
  '＝１＋１',
  'a "quoted", and\nbroken title',
  '<script>document.title = "run"</script>',
  '\u2028\u0085\u0000',
  '老磨坊，“河流”',
  '\u202egnp.exe',
];

/** A visit for each of those titles, their addresses as hostile as an address can be. */
export function hostileVisits(): Visit[] {
  return madeVisits(TITLES.length).map((visit, index) => ({
    ...visit,
    url: `https://evil.example/${index}?q=${encodeURIComponent('",\r\n=1+1')}&a=%22%3E%3Cscript%3E`,
    site: 'evil.example',
    title: TITLES[index] ?? '',
    versions: { model: '=1+1', thresholds: '"\n' },
  }));
}

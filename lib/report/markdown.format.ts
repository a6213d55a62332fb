import { defineFormat } from './define-format';
import { type Cell, type Section, summaryOf } from './summary';
import { wordingOf } from './wording';

/** Text as text in one line: every sign that Markdown or HTML reads gets a backslash or an entity. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/([\\`*_{}[\]()#+.!|~>^$:@-])/g, '\\$1');
}

/** Plain text of our own words: only what would break a line or a table. */
const line = (text: string) => text.replace(/\s+/g, ' ').replace(/([\\|<])/g, '\\$1');

const address = (href: string) => href.replace(/[\s<>\\|()[\]`]/g, encodeURIComponent);

function cell({ text, href }: Cell): string {
  return href
    ? `[${escaped(text)}](<${address(href)}>)`
    : /^[A-Za-z0-9 .,%–<>-]*$/.test(text)
      ? line(text)
      : escaped(text);
}

function sectionText({ heading, text, table }: Section): string {
  const row = (cells: Cell[]) => `| ${cells.map(cell).join(' | ')} |`;
  const lines = [`## ${line(heading)}`, '', ...text.flatMap((one) => [line(one), ''])];
  if (table) {
    const rule = table.head.map(({ number }) => (number ? '---:' : '---'));
    lines.push(row(table.head), `| ${rule.join(' | ')} |`, ...table.rows.map(row), '');
  }
  return lines.join('\n');
}

/** The same summary as the HTML report, as tables to paste into notes or an issue. */
export default defineFormat({
  id: 'markdown',
  of: 'figures',
  extension: 'md',
  mime: 'text/markdown;charset=utf-8',
  render(material, options) {
    const { title, lines, sections } = summaryOf(material, options, wordingOf(options));
    return `${[`# ${line(title)}`, '', ...lines.flatMap((one) => [line(one), '']), ...sections.map(sectionText)].join('\n').trimEnd()}\n`;
  },
});

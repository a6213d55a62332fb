import { timeChart } from './chart';
import { defineFormat } from './define-format';
import { type Cell, type Section, summaryOf } from './summary';
import { wordingOf } from './wording';

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2127;background:#fff}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.15rem;margin:2rem 0 .5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:start;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #c9ced6;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:600}.num{text-align:end;font-variant-numeric:tabular-nums}
svg{width:100%;height:auto;margin:.5rem 0}svg text{font-size:11px;fill:currentColor}
svg line{stroke:currentColor;stroke-width:1.5}svg .g{stroke-width:.5;opacity:.4}svg circle{fill:currentColor}svg .n{fill:currentColor;opacity:.45}
a{color:inherit}
@media (prefers-color-scheme:dark){body{color:#e6e8eb;background:#16191d}th,td{border-color:#454b54}}
@media print{body{margin:0;max-width:none;font-size:10pt;color:#000;background:#fff}h2{break-after:avoid}tr,svg{break-inside:avoid}thead{display:table-header-group}a{text-decoration:none}@page{margin:18mm}}
`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as text, in an element or in an attribute. Characters that turn the direction of what follows are shown as what they are. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase()}]`)
    .replace(/\p{Cc}/gu, (control) => (/\s/.test(control) ? control : ''));
}

function cell({ text, href, number }: Cell, tag: 'td' | 'th'): string {
  const inner = href ? `<a href="${escaped(href)}" rel="noreferrer">${escaped(text)}</a>` : escaped(text);
  return `<${tag}${tag === 'th' ? ' scope="col"' : ''}${number ? ' class="num"' : ''}>${inner}</${tag}>`;
}

function sectionHtml({ heading, text, table, chart }: Section): string {
  const row = (cells: Cell[], tag: 'td' | 'th') => `<tr>${cells.map((one) => cell(one, tag)).join('')}</tr>`;
  return [
    '<section>',
    `<h2>${escaped(heading)}</h2>`,
    ...text.map((line) => `<p>${escaped(line)}</p>`),
    chart ? timeChart(chart, escaped(heading)) : '',
    table
      ? `<table><thead>${row(table.head, 'th')}</thead>\n<tbody>\n${table.rows.map((cells) => row(cells, 'td')).join('\n')}\n</tbody></table>`
      : '',
    '</section>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * One page for people that needs nothing but itself: no script, no request, pictures as inline SVG; prints to PDF. Its
 * policy forbids everything but its own style, in case a title should ever slip through.
 */
export default defineFormat({
  id: 'html',
  of: 'figures',
  extension: 'html',
  mime: 'text/html;charset=utf-8',
  render(material, options) {
    const words = wordingOf(options);
    const { title, lines, sections } = summaryOf(material, options, words);
    return `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
${sections.map(sectionHtml).join('\n')}
</body>
</html>
`;
  },
});

import { useState } from 'preact/hooks';
import { Scroller } from '@/components/Scroller';
import { t } from '@/lib/words';

/** A chart's figures, said in words: the first cell of a row names it. */
export interface TableData {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The figures of a chart as a real table, folded away until asked for. */
export function DataTable({ data, title }: { data: TableData; title: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard
      .writeText(asText(data))
      .then(() => setCopied(true))
      .catch(() => setCopied(false));
  return (
    <details class="table">
      <summary aria-label={t('chart_table_of', [title])}>{t('chart_table')}</summary>
      <Scroller class="wide" label={title}>
        <table>
          <thead>
            <tr>
              {data.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <td key={data.columns[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <button type="button" class="button small" onClick={copy}>
        {t(copied ? 'chart_copied' : 'chart_copy')}
      </button>
    </details>
  );
}

/** Tab-separated, as spreadsheets take it from the clipboard; a cell that would begin a formula is disarmed. */
export function asText({ columns, rows }: TableData): string {
  const cell = (text: string) => {
    // Word joiners keep an interval on one line; in a cell they would only be in the way.
    const flat = text.replaceAll(/[\t\r\n]+/g, ' ').replaceAll('\u2060', '');
    return /^[=+\-@＝＋－＠]./.test(flat) ? `'${flat}` : flat;
  };
  return [columns, ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}

import { BACKUP_HEAD } from './backup-head';
import { defineFormat } from './define-format';
import { jsonLine, visitRow } from './rows';

/**
 * The backup, and JSON for programs: `backup.schema.json` describes it. One row a line, so that a file of any length can
 * be read piece by piece. It holds no date of its own: the same history gives the same bytes.
 */
export default defineFormat({
  id: 'json',
  of: 'visits',
  extension: 'json',
  mime: 'application/json',
  open({ corrections = [] }) {
    let first = true;
    return {
      head() {
        const rows = [...corrections]
          .sort((a, b) => (a.url < b.url ? -1 : Number(a.url > b.url)))
          .map(({ url, claim, changedAt }) => jsonLine({ url, claim, changedAt }));
        return `${BACKUP_HEAD}\n"corrections":[\n${rows.map((row, index) => `${row}${index < rows.length - 1 ? ',' : ''}\n`).join('')}],\n"visits":[`;
      },
      rows(visits) {
        const lines = visits.map((visit) => jsonLine(visitRow(visit)));
        if (lines.length === 0) return '';
        const text = `${first ? '' : ','}\n${lines.join(',\n')}`;
        first = false;
        return text;
      },
      tail: () => '\n]}\n',
    };
  },
});

import { claimsOf } from './claims';
import { defineFormat } from './define-format';
import { jsonLine, visitRow } from './rows';

/** One visit a line, with the fields of the backup and the reader's own word (`claim`) at the end: for programs that stream. */
export default defineFormat({
  id: 'ndjson',
  of: 'visits',
  extension: 'ndjson',
  mime: 'application/x-ndjson',
  open({ corrections = [] }) {
    const claims = claimsOf(corrections);
    return {
      head: () => '',
      rows: (visits) =>
        visits.map((visit) => `${jsonLine({ ...visitRow(visit), claim: claims.get(visit.url) ?? null })}\n`).join(''),
      tail: () => '',
    };
  },
});

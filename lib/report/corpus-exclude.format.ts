import { corpusList } from './corpus';
import { defineFormat } from './define-format';

/** Articles to keep out of a training corpus: declared, verified or likely AI, known to be by the reader, or of a site that mostly is. */
export default defineFormat({
  id: 'corpus-exclude',
  of: 'articles',
  extension: 'jsonl',
  mime: 'application/jsonl',
  open: corpusList('exclude'),
});

import { corpusList } from './corpus';
import { defineFormat } from './define-format';

/** Articles that a training corpus may take: no strong signs of AI, or known by the reader to be a person's. No proof of an author. */
export default defineFormat({
  id: 'corpus-include',
  of: 'articles',
  extension: 'jsonl',
  mime: 'application/jsonl',
  open: corpusList('include'),
});

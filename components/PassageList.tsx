import { useState } from 'preact/hooks';
import type { Cell, Passage } from '@/lib/domain';
import { t } from '@/lib/words';
import { bandOf } from './score-scale';

interface Props {
  passages: readonly Pick<Passage, 'logit' | 'excerpt'>[];
  cell: Pick<Cell, 'upper' | 'lower'>;
  /** Brings a passage into view in the page; says whether it was found. Absent where there is no page. */
  onShow?: ((excerpt: string) => boolean) | undefined;
}

const GROUPS = [
  ['above', 'card_passages_above'],
  ['below', 'card_passages_below'],
] as const;

/** Where the parts of a text disagree: which read as AI-written and which do not, in reading order. */
export function PassageList({ passages, cell, onShow }: Props) {
  return (
    <>
      {GROUPS.map(([band, title]) => {
        const found = passages.filter(({ logit }) => bandOf(logit, cell) === band);
        if (found.length === 0) return null;
        return (
          <div key={band} class="passages" data-band={band}>
            <h4>{t(title)}</h4>
            <ol>
              {found.map(({ excerpt }, at) => (
                <li key={at}>
                  <q>{excerpt}</q>
                  {onShow && <Show excerpt={excerpt} onShow={onShow} />}
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </>
  );
}

function Show({ excerpt, onShow }: { excerpt: string } & Required<Pick<Props, 'onShow'>>) {
  const [lost, setLost] = useState(false);
  if (lost) return <small role="status">{t('card_passage_lost')}</small>;
  return (
    <button type="button" class="show" onClick={() => setLost(!onShow?.(excerpt))}>
      {t('card_passage_show')}
    </button>
  );
}

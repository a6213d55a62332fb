import type { RefObject } from 'preact';
import { t, verdictWord } from '@/lib/words';
import { CardDialog } from './CardDialog';
import type { CardActions } from './VerdictCard';
import { VerdictIcon } from './VerdictIcon';
import { type BadgeView, kindOf } from './view';

interface Props extends CardActions {
  view: BadgeView;
  open: boolean;
  pill: RefObject<HTMLButtonElement | null>;
  rightToLeft: boolean;
  onToggle(): void;
  onClose(): void;
}

/** The badge by a headline: a calm dot while the text is read, then a pill that opens the card. */
export function Badge({ view, open, pill, rightToLeft, onToggle, onClose, ...actions }: Props) {
  if (view.phase === 'reading') {
    return <span class="dot" role="img" aria-label={t('badge_reading')} title={t('badge_reading')} />;
  }
  const kind = kindOf(view);
  return (
    <>
      <button
        ref={pill}
        type="button"
        class="pill"
        data-kind={kind}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={t('badge_label', [verdictWord(kind)])}
        title={verdictWord(kind)}
        onClick={onToggle}
      >
        <VerdictIcon kind={kind} />
        <span>{verdictWord(kind)}</span>
      </button>
      {open && <CardDialog view={view} pill={pill} rightToLeft={rightToLeft} onClose={onClose} {...actions} />}
    </>
  );
}

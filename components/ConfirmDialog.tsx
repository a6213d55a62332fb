import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/words';

const YES = 'yes';

interface Props {
  title: string;
  text: string;
  onAnswer(yes: boolean): void;
}

/**
 * Asks before something is deleted. Escape and the button that has the focus mean no. It is closed before it is taken
 * away: only then the browser gives the focus back to where it came from.
 */
export function ConfirmDialog({ title, text, onAnswer }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog
      ref={box}
      class="confirm"
      aria-labelledby="confirm-title"
      onClose={({ currentTarget }) => onAnswer(currentTarget.returnValue === YES)}
    >
      <h2 id="confirm-title">{title}</h2>
      <p>{text}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => box.current?.close()}>
          {t('confirm_cancel')}
        </button>
        <button type="button" class="button strong" onClick={() => box.current?.close(YES)}>
          {t('confirm_delete')}
        </button>
      </div>
    </dialog>
  );
}

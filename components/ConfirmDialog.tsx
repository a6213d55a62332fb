import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/words';

interface Props {
  title: string;
  text: string;
  onAnswer(yes: boolean): void;
}

/** Asks before something is deleted. Escape and the button that has the focus mean no. */
export function ConfirmDialog({ title, text, onAnswer }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} class="confirm" aria-labelledby="confirm-title" onClose={() => onAnswer(false)}>
      <h2 id="confirm-title">{title}</h2>
      <p>{text}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => onAnswer(false)}>
          {t('confirm_cancel')}
        </button>
        <button type="button" class="button strong" onClick={() => onAnswer(true)}>
          {t('confirm_delete')}
        </button>
      </div>
    </dialog>
  );
}

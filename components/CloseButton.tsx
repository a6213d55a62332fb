import { t } from '@/lib/words';

/** Closes a card that lies over a page. */
export function CloseButton({ onClose }: { onClose(): void }) {
  return (
    <button type="button" class="close" aria-label={t('card_close')} title={t('card_close')} onClick={onClose}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="m4 4 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
      </svg>
    </button>
  );
}

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/words';
import { placeCard } from './place';
import { VerdictCard } from './VerdictCard';
import type { ResultView } from './view';

interface Props {
  view: ResultView;
  pill: RefObject<HTMLButtonElement | null>;
  rightToLeft: boolean;
  onShow?: ((excerpt: string) => boolean) | undefined;
  onClose(): void;
}

/** The card beside its badge. It lies in the browser's top layer, so that no page's clipping or stacking can cut it. */
export function CardDialog({ view, pill, rightToLeft, onShow, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    dialog.showPopover?.();
    const place = () => putBeside(dialog, pill.current, rightToLeft);
    place();
    dialog.focus({ preventScroll: true });
    const options = { capture: true, passive: true };
    window.addEventListener('scroll', place, options);
    window.addEventListener('resize', place, options);
    return () => {
      window.removeEventListener('scroll', place, options);
      window.removeEventListener('resize', place, options);
    };
  }, [pill, rightToLeft]);

  return (
    <div ref={box} class="card-box" popover="manual" role="dialog" aria-labelledby="word" tabIndex={-1}>
      <VerdictCard view={view} wordId="word" onShow={onShow} />
      <button type="button" class="close" aria-label={t('card_close')} title={t('card_close')} onClick={onClose}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
        </svg>
      </button>
    </div>
  );
}

function putBeside(dialog: HTMLElement, pill: HTMLElement | null, rightToLeft: boolean): void {
  if (!pill) return;
  dialog.style.maxHeight = 'none';
  const { clientWidth: width } = document.documentElement;
  const size = { width: dialog.offsetWidth, height: dialog.offsetHeight };
  const place = placeCard(pill.getBoundingClientRect(), size, { width, height: window.innerHeight }, rightToLeft);
  Object.assign(dialog.style, {
    left: `${place.left}px`,
    top: `${place.top}px`,
    maxHeight: `${place.maxHeight}px`,
  });
}

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CloseButton } from './CloseButton';
import { placeCard } from './place';
import { type CardActions, VerdictCard } from './VerdictCard';
import type { ResultView } from './view';

interface Props extends CardActions {
  view: ResultView;
  pill: RefObject<HTMLButtonElement | null>;
  rightToLeft: boolean;
  onClose(): void;
}

/** The card beside its badge. It lies in the browser's top layer, so that no page's clipping or stacking can cut it. */
export function CardDialog({ view, pill, rightToLeft, onClose, ...actions }: Props) {
  const about = { url: location.href, title: document.title };
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
      <VerdictCard view={view} wordId="word" about={about} {...actions} />
      <CloseButton onClose={onClose} />
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

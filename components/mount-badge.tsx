import { createRef, render } from 'preact';
import { addWords, currentLanguage, htmlDirection, htmlLang, loadInterfaceLanguage } from '@/lib/words';
import { Badge } from './Badge';
import { type BadgeHost, insertHost } from './badge-host';
import { toneAt } from './page-tone';
import { placeBadge } from './place';
import { pointOut } from './point-out';
import { boundsOf, linesOf, takenAround } from './surroundings';
import { type BadgeView, isQuiet } from './view';

export type { BadgeView } from './view';

/** Words by their key, as `messages.json` holds them. */
export type Words = Parameters<typeof addWords>[1];

export interface BadgeOptions {
  /** Fetches the words for findings in a language, where they did not come with the script. */
  loadWords?: (language: string) => Promise<Words>;
  /** The place on the page that a finding names. */
  placeOf?: (place: number) => Element | Range | null;
  /** Fetches the page's own response once more, and checks it. */
  checkResponse?: (() => Promise<void>) | undefined;
  /** Milliseconds of reading before the dot shows: a quick answer needs none. */
  patience?: number;
  /** Says whether an event comes from the reader; a page can make events too. */
  trusts?: (event: Event) => boolean;
  /** Brings a passage of the text into view; says whether it was found. */
  showPassage?: ((excerpt: string) => boolean) | undefined;
  /** Called with what went wrong inside; the page never hears of it. */
  onError?: (error: unknown) => void;
}

export interface MountedBadge {
  show(view: BadgeView): void;
  /** Takes every trace of the badge out of the page. */
  remove(): void;
}

const SMALL = { width: 24, height: 24 };

/** Puts a badge by a headline. It never moves what is in the page and never throws into it. */
export function mountBadge(anchor: Element, options: BadgeOptions = {}): MountedBadge {
  const { patience = 400, trusts = (event) => event.isTrusted, onError = () => {}, loadWords, placeOf } = options;
  const pill = createRef<HTMLButtonElement>();
  const spot = document.createElement('div');
  const observer = new ResizeObserver(() => requestAnimationFrame(quietly(place)));
  let host: BadgeHost | null = null;
  let view: BadgeView | null = null;
  let open = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function quietly<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
    return (...args) => {
      try {
        act(...args);
      } catch (error) {
        onError(error);
      }
    };
  }

  function start(): BadgeHost {
    const started = insertHost(
      anchor,
      quietly(() => setOpen(false)),
    );
    spot.className = 'spot';
    started.root.append(spot);
    spot.addEventListener('click', quietly(ignoreForged), true);
    spot.addEventListener('keydown', quietly(onKey), true);
    spot.addEventListener('focusout', quietly(onFocusOut));
    document.addEventListener('pointerdown', onPointerOutside, true);
    observer.observe(anchor);
    observer.observe(document.documentElement);
    void loadInterfaceLanguage().then(quietly(draw)).then(loadFindingWords).then(quietly(draw), onError);
    return started;
  }

  async function loadFindingWords(): Promise<void> {
    const language = currentLanguage();
    if (loadWords) addWords(language, await loadWords(language));
  }

  function show(number: number): void {
    const place = placeOf?.(number);
    if (place && host) pointOut(place, host.root);
  }

  function draw(): void {
    if (!view || !host) return;
    spot.lang = htmlLang();
    spot.dir = htmlDirection();
    spot.dataset.tone = toneAt(anchor);
    render(
      <Badge
        view={view}
        open={open}
        pill={pill}
        rightToLeft={isRightToLeft()}
        onToggle={() => setOpen(!open)}
        onClose={() => setOpen(false)}
        onShow={placeOf && quietly(show)}
        onShowPassage={options.showPassage}
        onCheckResponse={options.checkResponse}
      />,
      spot,
    );
    place();
  }

  function place(): void {
    if (!host?.element.isConnected || !view) return;
    spot.dataset.small = String(isQuiet(view));
    const lines = linesOf(anchor);
    const sizes = isQuiet(view) ? [SMALL] : [{ width: spot.offsetWidth, height: spot.offsetHeight }, SMALL];
    const taken = takenAround(anchor, host.element);
    const { box, size } = placeBadge(sizes, { lines, taken, bounds: boundsOf(anchor), rightToLeft: isRightToLeft() });
    spot.dataset.small = String(isQuiet(view) || size === 1);
    const origin = host.element.getBoundingClientRect();
    spot.style.translate = `${Math.round(box.left - origin.left)}px ${Math.round(box.top - origin.top)}px`;
  }

  function setOpen(next: boolean, focus = true): void {
    if (open === next) return;
    open = next;
    draw();
    if (!open && focus) pill.current?.focus({ preventScroll: true });
  }

  function ignoreForged(event: Event): void {
    if (!trusts(event)) event.stopImmediatePropagation();
    // A headline is often a link: a click on the badge doesn't follow it.
    event.preventDefault();
  }

  function onKey(event: KeyboardEvent): void {
    if (!trusts(event)) event.stopImmediatePropagation();
    else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    }
  }

  const onFocusOut = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (open && next instanceof Node && !spot.contains(next)) setOpen(false, false);
  };

  const onPointerOutside = quietly((event: Event) => {
    if (trusts(event) && event.target !== host?.element) setOpen(false, false);
  });

  const isRightToLeft = () => getComputedStyle(anchor).direction === 'rtl';

  return {
    show: quietly((next: BadgeView) => {
      clearTimeout(waiting);
      view = next;
      if (next.phase === 'reading') open = false;
      const now = quietly(() => {
        host ??= start();
        draw();
      });
      if (next.phase === 'reading' && !host) waiting = setTimeout(now, patience);
      else now();
    }),
    remove: quietly(() => {
      clearTimeout(waiting);
      view = null;
      observer.disconnect();
      document.removeEventListener('pointerdown', onPointerOutside, true);
      render(null, spot);
      host?.remove();
      host = null;
    }),
  };
}

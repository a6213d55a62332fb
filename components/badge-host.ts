import badgeStyles from './styles/badge.css?inline';
import cardStyles from './styles/card.css?inline';
import tokens from './styles/tokens.css?inline';

/** A page that keeps throwing the badge out shall have its way. */
const MOST_RETURNS = 3;
/** Events that end at the badge: a page's shortcuts and links must not react to what is done inside. */
const OURS = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'keydown',
  'keypress',
  'keyup',
  'pointerdown',
  'pointerup',
];
const OURS_TOO = ['mousedown', 'mouseup', 'touchstart', 'touchend', 'wheel', 'input', 'focusin', 'focusout', 'copy'];

export interface BadgeHost {
  element: HTMLElement;
  root: ShadowRoot;
  /** Takes the host out of the page for good. */
  remove(): void;
}

let present: BadgeHost | null = null;

/** The element of ours that is in the page now; null where there is none. */
export function presentHost(): BadgeHost | null {
  return present?.element.isConnected ? present : null;
}

/**
 * Puts the one element of ours into a page: at the end of the headline, so that no rule for neighbours or first children
 * changes what it matches, and absolutely placed, so that it takes no space. It returns when the page removes it.
 */
export function insertHost(anchor: Element, onReturn: () => void): BadgeHost {
  const { element, root } = closedHost(anchor.ownerDocument);
  addStyles(root);
  for (const type of [...OURS, ...OURS_TOO]) root.addEventListener(type, (event) => event.stopPropagation());
  anchor.append(element);
  let returns = 0;
  const observer = new MutationObserver(() => {
    if (element.parentNode === anchor || returns >= MOST_RETURNS) return;
    returns += 1;
    anchor.append(element);
    onReturn();
  });
  observer.observe(anchor, { childList: true });
  const host = {
    element,
    root,
    remove() {
      observer.disconnect();
      element.remove();
      if (present === host) present = null;
    },
  };
  present = host;
  return host;
}

function closedHost(doc: Document): { element: HTMLElement; root: ShadowRoot } {
  const make = (name: string) => {
    const element = doc.createElement(name);
    return { element, root: element.attachShadow({ mode: 'closed' }) };
  };
  try {
    return make('headwater-badge');
  } catch {
    // The page has defined an element of that name, which forbids the root or brings one of its own.
    return make('span');
  }
}

/** Constructed style sheets are no inline styles, so a page's CSP has no say; where they fail, an element does it. */
function addStyles(root: ShadowRoot): void {
  const css = tokens + cardStyles + badgeStyles;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length === 1) return;
  } catch {
    // Firefox refuses a content script's sheet in a page's root.
  }
  const style = root.ownerDocument.createElement('style');
  style.textContent = css;
  root.append(style);
}

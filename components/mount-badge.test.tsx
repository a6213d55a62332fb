import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setInterfaceLanguage } from '@/lib/words';
import { verdicts } from '@/tests/gallery/samples';
import { type BadgeOptions, type MountedBadge, mountBadge } from './mount-badge';

const PAGE = '<a href="#x"><h1>How a <em>river</em> finds the sea</h1></a><p>By A. Writer</p>';
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

let roots: ShadowRoot[] = [];
let badge: MountedBadge | null = null;
const errors: unknown[] = [];

function mount(options: BadgeOptions = {}): HTMLElement {
  const headline = document.querySelector('h1');
  if (!headline) throw new Error('no headline');
  badge = mountBadge(headline, { patience: 0, trusts: () => true, onError: (error) => errors.push(error), ...options });
  return headline;
}

const showLikely = () => badge?.show({ phase: 'done', verdict: verdicts.likely });
const inside = <E extends HTMLElement>(selector: string) => roots.at(-1)?.querySelector<E>(selector) ?? null;
const host = () => document.querySelector('headwater-badge');

beforeEach(() => {
  setInterfaceLanguage('en');
  document.body.innerHTML = PAGE;
  roots = [];
  errors.length = 0;
  // A closed root can't be reached by any other way, which is its point.
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init: ShadowRootInit) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});

afterEach(() => {
  badge?.remove();
  badge = null;
  vi.restoreAllMocks();
  expect(errors).toEqual([]);
});

describe('mountBadge', () => {
  it('adds one element with a closed root, and leaves no trace', () => {
    mount();
    expect(document.body.innerHTML).toBe(PAGE);
    showLikely();
    expect(host()?.shadowRoot).toBeNull();
    expect(document.body.innerHTML.replace(/<headwater-badge><\/headwater-badge>/, '')).toBe(PAGE);
    badge?.remove();
    expect(document.body.innerHTML).toBe(PAGE);
    showLikely();
    expect(host()).not.toBeNull();
  });

  it('shows the dot only after a while', async () => {
    mount({ patience: 10 });
    badge?.show({ phase: 'reading' });
    expect(host()).toBeNull();
    await soon();
    expect(inside('.dot')).not.toBeNull();
    showLikely();
    expect(inside('.pill')?.textContent).toBe('Likely AI-generated');
  });

  it('shows no dot where the answer was quick, nor after removal', async () => {
    mount({ patience: 10 });
    badge?.show({ phase: 'reading' });
    badge?.remove();
    await soon();
    expect(host()).toBeNull();
  });

  it.each([
    ['low', true],
    ['short', true],
    ['unclear', false],
    ['declared', false],
  ] as const)('is small for %s: %s', (name, small) => {
    mount();
    badge?.show({ phase: 'done', verdict: verdicts[name] });
    const spot = inside('.spot');
    expect(spot?.dataset.small).toBe(String(small));
  });

  it('opens the card, takes the focus, and gives it back on Escape', () => {
    mount();
    showLikely();
    const pill = inside<HTMLButtonElement>('.pill');
    expect(pill?.getAttribute('aria-expanded')).toBe('false');
    pill?.click();
    const card = inside('[role=dialog]');
    expect(pill?.getAttribute('aria-expanded')).toBe('true');
    expect(inside(`#${card?.getAttribute('aria-labelledby')}`)?.textContent).toBe('Likely AI-generated');
    card?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(inside('[role=dialog]')).toBeNull();
    expect(pill?.getAttribute('aria-expanded')).toBe('false');
  });

  it('closes by its button and by a press elsewhere', () => {
    mount();
    showLikely();
    inside('.pill')?.click();
    inside('.close')?.click();
    expect(inside('[role=dialog]')).toBeNull();
    inside('.pill')?.click();
    document.querySelector('p')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(inside('[role=dialog]')).toBeNull();
  });

  it('ignores what a page forges', () => {
    mount({ trusts: (event) => event.isTrusted });
    showLikely();
    // A click by script is not trusted: this is the most that a page which got hold of the root could do.
    inside('.pill')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(inside('[role=dialog]')).toBeNull();
  });

  it('keeps keys and clicks from the page, and follows no link', () => {
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup', 'click', 'pointerdown']) {
      document.body.addEventListener(type, (event) => heard.push(event.type));
    }
    mount();
    showLikely();
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    inside('.pill')?.dispatchEvent(click);
    inside('[role=dialog]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }));
    expect(heard).toEqual([]);
    expect(click.defaultPrevented).toBe(true);
  });

  it('returns when the page removes it, but not for ever', async () => {
    const headline = mount();
    showLikely();
    for (let times = 0; times < 3; times += 1) {
      host()?.remove();
      await soon();
      expect(host()?.parentElement).toBe(headline);
    }
    host()?.remove();
    await soon();
    expect(host()).toBeNull();
  });

  it('does without the name where the page has taken it', () => {
    vi.mocked(Element.prototype.attachShadow).mockImplementationOnce(() => {
      throw new DOMException('not supported', 'NotSupportedError');
    });
    mount();
    showLikely();
    expect(document.querySelectorAll('h1 > span')).toHaveLength(1);
  });

  it('takes an error to whom it concerns, not to the page', () => {
    mount();
    vi.mocked(Element.prototype.attachShadow).mockImplementation(() => {
      throw new Error('refused');
    });
    expect(() => showLikely()).not.toThrow();
    expect(errors.splice(0)).toHaveLength(1);
  });
});

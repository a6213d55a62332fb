import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setInterfaceLanguage } from '@/lib/words';
import { OwnModelOptions, type OwnModelProps, type ShownModel } from './OwnModelOptions';

const box = document.createElement('div');

function draw(view: ComponentChildren): HTMLElement {
  act(() => render(view, box));
  return box;
}

const MODEL: ShownModel = {
  name: 'mine',
  version: '1#ab',
  source: { kind: 'hub', host: 'hub.example', id: 'a/b' },
  bytes: 5_000_000,
  thresholds: null,
  on: true,
};

function props(change: Partial<OwnModelProps> = {}) {
  return {
    model: null,
    work: null,
    problem: null,
    labels: null,
    host: 'hub.example',
    hubAllowed: false,
    onFiles: vi.fn(),
    onLabel: vi.fn(),
    onOn: vi.fn(),
    onRemove: vi.fn(),
    onHub: vi.fn(),
    onFetch: vi.fn(),
    ...change,
  };
}

beforeEach(() => {
  setInterfaceLanguage('en');
  document.body.append(box);
});
afterEach(() => render(null, box));

describe('OwnModelOptions', () => {
  it('names the host at its switch, and offers no fetching before it is on', () => {
    const given = props();
    const shown = draw(<OwnModelOptions {...given} />);
    expect(shown.textContent).toContain('Allow fetching a model from hub.example');
    expect(shown.querySelector('form')).toBeNull();
    shown.querySelector<HTMLInputElement>('[role=switch]')?.click();
    expect(given.onHub).toHaveBeenCalledWith(true);
    expect(given.onFetch).not.toHaveBeenCalled();
  });

  it('fetches only what was named', () => {
    const given = props({ hubAllowed: true });
    const shown = draw(<OwnModelOptions {...given} />);
    const [field, button] = [shown.querySelector<HTMLInputElement>('form input'), shown.querySelector('form button')];
    if (!field || !(button instanceof HTMLButtonElement)) throw new Error('no form');
    expect(button.disabled).toBe(true);
    act(() => {
      field.value = '  someone/tiny ';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(button.disabled).toBe(false);
    act(() => button.click());
    expect(given.onFetch).toHaveBeenCalledWith('someone/tiny');
  });

  it('says whose model it is, where from, and what its verdicts are worth', () => {
    const text = draw(<OwnModelOptions {...props({ model: MODEL })} />).textContent ?? '';
    for (const part of ['mine', '1#ab', 'a/b on hub.example', '5 MB', 'none: every verdict is “Unclear”']) {
      expect(text).toContain(part);
    }
    const named = draw(<OwnModelOptions {...props({ model: { ...MODEL, thresholds: '2026-11' } })} />).textContent;
    expect(named).toContain('thresholds 2026-11 from its model.json, not tested by Headwater');
  });

  it('asks before it removes', () => {
    HTMLDialogElement.prototype.showModal ??= () => {};
    const given = props({ model: MODEL });
    const shown = draw(<OwnModelOptions {...given} />);
    act(() => [...shown.querySelectorAll('button')].find((one) => one.textContent === 'Remove it')?.click());
    expect(given.onRemove).not.toHaveBeenCalled();
    act(() => shown.querySelector<HTMLButtonElement>('dialog .strong')?.click());
    expect(given.onRemove).toHaveBeenCalledTimes(1);
  });

  it('says what is wrong in words, with the cause in small', () => {
    const shown = draw(<OwnModelOptions {...props({ problem: { code: 'hash', detail: 'tokenizer.json' } })} />);
    const alert = shown.querySelector('[role=alert]');
    expect(alert?.textContent).toContain('its SHA-256 differs');
    expect(alert?.querySelector('small')?.textContent).toBe('tokenizer.json');
  });

  it('lets the reader say which label means AI', () => {
    const given = props({ labels: ['LABEL_0', 'LABEL_1'] });
    const select = draw(<OwnModelOptions {...given} />).querySelector('select');
    if (!select) throw new Error('nothing to choose from');
    act(() => {
      select.value = '1';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(given.onLabel).toHaveBeenCalledWith(1);
  });

  it('takes no second model while it is busy with one', () => {
    const shown = draw(<OwnModelOptions {...props({ work: { phase: 'fetching', loaded: 3_000_000 } })} />);
    expect([...shown.querySelectorAll<HTMLInputElement>('input[type=file]')].every(({ disabled }) => disabled)).toBe(
      true,
    );
    expect(shown.querySelector('[role=status]')?.textContent).toContain('3 MB');
  });
});

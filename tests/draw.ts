import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach } from 'vitest';
import { setInterfaceLanguage } from '@/lib/words';

const box = document.createElement('div');

beforeEach(() => {
  setInterfaceLanguage('en');
  document.body.append(box);
});
afterEach(() => render(null, box));

/** Draws a view in English for the test that imports this, and takes it away after. */
export function draw(view: ComponentChildren): HTMLElement {
  act(() => render(view, box));
  return box;
}

/** Does as a reader does with a control. */
export function put(control: HTMLInputElement | HTMLSelectElement | null | undefined, value: string): void {
  if (!control) throw new Error('no such control');
  control.value = value;
  act(() => void control.dispatchEvent(new Event('change', { bubbles: true })));
}

/** Chooses a file as a reader does. */
export async function choose(control: HTMLInputElement | null | undefined, text: string): Promise<void> {
  if (!control) throw new Error('no such control');
  Object.defineProperty(control, 'files', { value: [new File([text], 'backup.json')], configurable: true });
  await act(() => void control.dispatchEvent(new Event('change', { bubbles: true })));
}

import { browser } from 'wxt/browser';
import { messages } from './messages';

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

let chosen: string | null = null;

/** Finds the folder in `_locales` that suits a language tag best: itself, then the same language, then English. */
export function closestLanguage(tag: string, offered: readonly string[] = interfaceLanguages()): string {
  const wanted = tag.replace('-', '_').toLowerCase();
  const primary = wanted.split('_')[0];
  const exact = offered.find((code) => code.toLowerCase() === wanted);
  return exact ?? offered.find((code) => code.toLowerCase().split('_')[0] === primary) ?? 'en';
}

/** Names the languages that the interface has, English first. */
export function interfaceLanguages(): string[] {
  return [...messages.keys()].sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));
}

/** The folder in `_locales` that the interface speaks from now. */
export function currentLanguage(): string {
  chosen ??= closestLanguage(browserLanguage());
  return chosen;
}

/** Value for the `lang` attribute of whatever shows our words; it also picks the right shapes for Chinese characters. */
export function htmlLang(): string {
  return currentLanguage().replace('_', '-');
}

/** Value for the `dir` attribute of whatever shows our words: a page's own direction must not turn them round. */
export function htmlDirection(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(currentLanguage().split('_')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Speaks this language from now on: a folder name in `_locales`, or `auto` for the browser's own language. */
export function setInterfaceLanguage(code: string): void {
  chosen = closestLanguage(code === 'auto' ? browserLanguage() : code);
}

/** Speaks the language that the reader chose in the settings. Without settings (Node, a test) the browser's own. */
export async function loadInterfaceLanguage(): Promise<void> {
  try {
    // Outside an extension the settings' storage throws when it is loaded, and words must not fail with it.
    if (!browser?.runtime?.id) return setInterfaceLanguage('auto');
    const { interfaceLanguage } = await import('@/lib/settings');
    setInterfaceLanguage(await interfaceLanguage.getValue());
  } catch {
    setInterfaceLanguage('auto');
  }
}

function browserLanguage(): string {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    return globalThis.navigator?.language ?? 'en';
  }
}

import type en from '@/assets/_locales/en/messages.json';
import { FINDING_WORDS } from './badge-words';

/** One entry of a `messages.json`, in the format that browsers prescribe for extensions. */
export interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

export type MessageKey = keyof typeof en;

type Messages = Record<string, Message>;

/** Languages by the name of their folder in `_locales`: adding a folder adds a language. */
const files = import.meta.glob<Messages>('@/assets/_locales/*/messages.json', { eager: true, import: 'default' });

export const messages: ReadonlyMap<string, Messages> = new Map(
  Object.entries(files).map(([path, content]) => [path.split('/').at(-2) ?? '', content]),
);

/** The words for findings in a language, or in English where it lacks them; for a script that does not carry them. */
export function findingWords(language: string): Messages {
  const all = { ...messages.get('en'), ...messages.get(language) };
  return Object.fromEntries(Object.entries(all).filter(([key]) => FINDING_WORDS.test(key)));
}

/** Adds words to a language's own. */
export function addWords(language: string, words: Messages): void {
  const own = messages.get(language);
  if (own) Object.assign(own, words);
}

/** Fills a message: `$NAME$` stands for the placeholder of that name, and its content's `$1` for the first value. */
export function fill(entry: Message, values: readonly string[]): string {
  return entry.message.replace(/\$(\w+)\$|\$\$/g, (whole, name: string | undefined) => {
    if (name === undefined) return '$';
    const content = entry.placeholders?.[name.toLowerCase()]?.content;
    // A name without a placeholder stays as written, as browsers do it.
    if (content === undefined) return whole;
    return content.replace(/\$([1-9])/g, (_, index: string) => values[Number(index) - 1] ?? '');
  });
}

/** Finds a message in a language, or in English where that language lacks it; null: there is none. */
export function find(language: string, key: string): Message | null {
  return messages.get(language)?.[key] ?? messages.get('en')?.[key] ?? null;
}

/** A language's name in itself, for the list of languages. */
export function languageOwnName(language: string): string {
  return messages.get(language)?.language_name?.message ?? language;
}

import type { Article } from '@/lib/domain';
import { type MarkPage, markPage } from './mark-page';

/** Two paragraphs that say nothing about themselves. */
export const PASSAGES = [
  'The ferry that joins the two banks will run again from Monday, the harbour office said.',
  'It had been out of service since the winter, when ice broke its rudder and bent a shaft.',
];

interface Parts {
  /** Markup of the head. */
  head?: string;
  /** Markup around the article: `{}` stands for the paragraphs. */
  body?: string;
  passages?: string[];
  title?: string;
  /** Host and path. */
  place?: string;
}

/** A page for a mark's test. */
export function pageOf({
  head = '',
  body = '<article>{}</article>',
  passages = PASSAGES,
  title,
  place,
}: Parts = {}): MarkPage {
  const address = place ?? 'courier.example/ferry';
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = passages.map((passage) => `<p>${escaped(passage)}</p>`).join('');
  const document = new DOMParser().parseFromString(
    `<html><head>${head}</head><body>${body.replace('{}', () => paragraphs)}</body></html>`,
    'text/html',
  );
  const article: Article = {
    url: `https://${address}`,
    title: title ?? 'Ferry to run again from Monday',
    passages,
    share: 1,
    declaredLanguage: null,
    siteName: null,
    byline: null,
    publishedAt: null,
  };
  return { ...markPage(document, article), place: address };
}

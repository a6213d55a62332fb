import type { Evidence } from '@/lib/domain';

/** A picture of the page whose bytes carry marks. */
export interface Picture {
  /** Number of its place on the page; null where it has none. */
  place: number | null;
  /** The last part of its address, for display. */
  name: string;
  /** Base64. */
  bytes: string;
}

/** A text of the page that carries a signed credential, as it stands there. */
export interface SignedText {
  text: string;
  /** Holds nearly all of the article, so that what is signed of it is said of the article. */
  covers: boolean;
}

/** The page's own response, fetched once more on the reader's click. */
export interface PageCopy {
  /** Base64 of the bytes as they came. */
  bytes: string;
  /** Of the response; null where it has none. */
  disclosure: string | null;
  /** A store of its own that a header or a link element names, in base64; null where none could be had. */
  manifest: string | null;
  /** Headers or links name several different stores. */
  ambiguous: boolean;
}

/** Why pictures were not checked. Each has its own sentence in `_locales` (`evidence_pictures_unchecked_*`). */
export type UncheckedWhy =
  | 'other-host'
  | 'page-worker'
  | 'not-cached'
  | 'too-large'
  | 'too-many'
  | 'unreadable'
  | 'failed';

/** What the byte-side marks are to look at. */
export interface Material {
  /** The same wrapper within ever larger elements. */
  texts: SignedText[];
  /** Number of the place on the page where the wrapper stands. */
  textPlace: number | null;
  /** Bytes of the article's text in UTF-8, to tell a credential of the article from one of a sentence in it. */
  articleBytes: number;
  pictures: Picture[];
  /** How many pictures of the article were not read, by reason. */
  unchecked: Partial<Record<UncheckedWhy, number>>;
  page: PageCopy | null;
}

/** What the byte-side marks answer. */
export interface MaterialAnswer {
  evidence: Evidence[];
  /** Pictures that could not be checked after all. */
  unchecked: Material['unchecked'];
}

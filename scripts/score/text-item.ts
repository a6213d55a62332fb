/** One text to be scored, from whatever file; or why it could not be read. */
export type TextItem =
  | {
      id: unknown;
      passages: string[];
      /** Share of the article that `passages` holds, 0-1. */
      share: number;
      /** The article's address; null where the file names none. */
      url: string | null;
      title: string;
      /** When it was fetched or written, in milliseconds since 1970. */
      at: number;
      /** A page was read, and this is its article; false: the text came as text. */
      page: boolean;
    }
  | { id: unknown; error: string }
  /** A page that holds no article. */
  | { id: unknown; url: string | null; noArticle: true };

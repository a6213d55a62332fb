import type { PageText } from '../browser/article-page';

/** A text of the demo and where it comes from: said beside the verdict, never told to the page. */
export interface DemoText extends PageText {
  /** Path on the demo's server, and name of the screenshots. */
  id: string;
  /** Such as `written by a model, for this demo`. */
  origin: string;
}

/** Keeps paragraphs from the beginning until they hold about so many characters. */
export function beginning(paragraphs: string[], characters: number): string[] {
  let held = 0;
  return paragraphs.filter((paragraph) => {
    const wanted = held < characters;
    held += paragraph.length;
    return wanted;
  });
}

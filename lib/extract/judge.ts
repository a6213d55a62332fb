import { type Block, isSentences } from './blocks';

/** An article that says what it is may be short: the detector then says that it is too short. */
const LEAST_DECLARED = 150;
const LEAST = 300;
/** Text under no headline at all needs more to be called an article. */
const LEAST_WITHOUT_HEADLINE = 1200;

export interface Signs {
  /** All blocks of the region that was found, link lists included. */
  blocks: Block[];
  saysArticle: boolean;
  hasHeadline: boolean;
}

function sum(blocks: Block[]): number {
  return blocks.reduce((total, block) => total + block.weight, 0);
}

/**
 * Says whether a list of blocks is a row of cards or results: a link elsewhere, a line or two, the next link.
 *
 * Articles have such links too ("Read also"), but more text between them.
 */
export function isRowOfCards(blocks: Block[]): boolean {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'pointer') sections.push([]);
    else sections.at(-1)?.push(block);
  }
  const [lead = [], ...all] = sections;
  const cards = all.filter((section) => section.some(isSentences));
  if (cards.length < 3) return false;
  const perCard = cards.reduce((total, card) => total + card.filter(isSentences).length, 0) / cards.length;
  const longest = Math.max(sum(lead), ...cards.map(sum));
  return perCard <= 2.5 && longest < 0.5 * sum(blocks);
}

/** Says whether what was found is an article: enough sentences, mostly not links, not a list of other pages. */
export function isArticle({ blocks, saysArticle, hasHeadline }: Signs): boolean {
  const prose = sum(blocks.filter(isSentences));
  const links = sum(blocks.filter((block) => block.kind === 'pointer'));
  if (prose < (saysArticle ? LEAST_DECLARED : hasHeadline ? LEAST : LEAST_WITHOUT_HEADLINE)) return false;
  if (saysArticle) return true;
  return links < prose && !isRowOfCards(blocks);
}

import { isNode, type Node, valuesOf } from './schema-node';

/** Characters of JSON-LD that are read on one page; what comes after is left unread. */
const MOST_CHARACTERS = 2_000_000;
const MOST_NODES = 20_000;

/** What the scripts of a page hold. Those that are not JSON hold nothing. */
function parsedScripts(doc: Document): unknown[] {
  let left = MOST_CHARACTERS;
  return Array.from(doc.querySelectorAll('script[type="application/ld+json" i]')).flatMap((script) => {
    const json = script.textContent ?? '';
    left -= json.length;
    if (left < 0) return [];
    try {
      return [JSON.parse(json)];
    } catch {
      return [];
    }
  });
}

/**
 * The nodes that a page puts forward on their own: not those that another node mentions, reviews or lists, because
 * a program that an article is about is not its author.
 */
export function topNodes(doc: Document): Node[] {
  const nodes: Node[] = [];
  const queue: unknown[] = parsedScripts(doc);
  for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
    const value = queue[at];
    // One by one: spreading an array of a million would overflow the stack.
    if (Array.isArray(value)) for (const one of value) queue.push(one);
    if (!isNode(value)) continue;
    nodes.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
      for (const one of valuesOf(value, key)) queue.push(one);
  }
  return nodes;
}

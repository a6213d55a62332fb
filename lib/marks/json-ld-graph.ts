/** A JSON object of unknown content. Keys are only ever read one by one, so `__proto__` is a key like any other. */
export type Node = Readonly<Record<string, unknown>>;

/** Characters of JSON-LD that are read on one page; what comes after is left unread. */
const MOST_CHARACTERS = 2_000_000;
const MOST_NODES = 20_000;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property's values: one, several or none, all the same to the reader. */
export function valuesOf(node: Node, key: string): unknown[] {
  const value = Object.hasOwn(node, key) ? node[key] : undefined;
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flat(2).slice(0, 1000) : [value];
}

/** A property's texts; `{"@id": "..."}` and `{"@value": "..."}` count as their text. */
export function textsOf(node: Node, key: string): string[] {
  return valuesOf(node, key).flatMap((value) => {
    const text = isNode(value) ? (value['@value'] ?? value['@id']) : value;
    return typeof text === 'string' ? [text] : [];
  });
}

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

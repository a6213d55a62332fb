/** A description of a thing in the words of schema.org. Keys are only ever read one by one: `__proto__` is as any other. */
export type Node = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property's values: one, several or none, all the same to the reader. */
export function valuesOf(node: Node, key: string): unknown[] {
  const value = Object.hasOwn(node, key) ? node[key] : undefined;
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flat(2).slice(0, 1000) : [value];
}

/** A property's texts; `{"@id": "..."}`, `{"@value": "..."}` and a level count as their text. */
export function textsOf(node: Node, key: string): string[] {
  return valuesOf(node, key).flatMap((value) => {
    const text = isNode(value) ? (value['@value'] ?? value['@id'] ?? value.level) : value;
    return typeof text === 'string' ? [text] : [];
  });
}

/** Types of schema.org that can stand for the article of a page. */
export const ARTICLE =
  /(?:^|[/:#])(?:\w*Article|(?:\w*Blog|SocialMedia|DiscussionForum)Posting|Report|Review|CreativeWork|WebPage)$/;
export const MEDIA = /(?:^|[/:#])(?:Image|Video|Audio)Object$/;
export const SOFTWARE = /(?:^|[/:#])(?:Software|Web|Mobile)Application$/;

export function hasType(node: Node, pattern: RegExp): boolean {
  return textsOf(node, '@type').some((type) => pattern.test(type));
}

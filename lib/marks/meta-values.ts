/** The contents of a document's meta elements of these names, written in whatever case. */
export function metaValues(doc: Document, names: readonly string[]): string[] {
  return Array.from(doc.querySelectorAll('meta[name][content]'))
    .filter((meta) => names.includes((meta.getAttribute('name') ?? '').trim().toLowerCase()))
    .map((meta) => (meta.getAttribute('content') ?? '').trim());
}

import type { Visit } from '@/lib/domain';

/** The fields of a visit in a file, always in this order: the same visit gives the same bytes. */
export function visitRow(visit: Visit): Visit {
  const { id, url, site, title, visitedAt, language, kind, reason, logit, probability, tokens, share } = visit;
  return {
    id,
    url,
    site,
    title,
    visitedAt,
    language,
    kind,
    reason,
    logit,
    probability,
    tokens,
    share,
    evidence: visit.evidence.map(({ code, strength, about, values }) => ({ code, strength, about, values })),
    versions: { model: visit.versions.model, thresholds: visit.versions.thresholds },
  };
}

/**
 * JSON in one line for every reader: some take U+0085, U+2028 and U+2029, which JSON allows inside a text, for the end of
 * a line.
 */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

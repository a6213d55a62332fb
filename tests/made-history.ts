import type { VerdictKind, VerdictReason, Visit } from '@/lib/domain';

/** Numbers 0-1 from a seed (mulberry32): the same history for the same seed, on any machine. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const REASON: Record<VerdictKind, VerdictReason> = {
  'declared-ai': 'page-declares',
  'likely-ai': 'score-above',
  unclear: 'score-between',
  'no-strong-signs': 'score-below',
  'not-assessed': 'too-short',
};
const WORDS = 'river mill harbour ledger orchard winter signal copper village glass 河流 磨坊 港口 账本 果园'.split(
  ' ',
);

/** What a made-up reader read: few sites often, many seldom; one article in ten again; English and Chinese. */
export function madeVisits(count: number, { seed = 1, end = Date.UTC(2026, 10, 1), days = 730 } = {}): Visit[] {
  const next = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T; // an index below the length
  const hosts = Array.from({ length: 2000 }, (_, index) =>
    index % 20 === 0 ? `blog${index}.github.io` : `www.site${index}.example${index % 3 === 0 ? '.cn' : ''}`,
  );
  const urls: string[] = [];
  return Array.from({ length: count }, (_, index) => {
    const host = hosts[Math.floor(next() ** 3 * hosts.length)] ?? '';
    const again = urls.length > 10 && next() < 0.1;
    const url = again ? pick(urls) : `https://${host}/articles/${index}-${pick(WORDS.slice(0, 10))}`;
    urls.push(url);
    const chance = next();
    const kind: VerdictKind =
      chance < 0.03
        ? 'declared-ai'
        : chance < 0.2
          ? 'likely-ai'
          : chance < 0.35
            ? 'unclear'
            : chance < 0.9
              ? 'no-strong-signs'
              : 'not-assessed';
    const scored = kind !== 'not-assessed' && kind !== 'declared-ai';
    const logit = scored ? Math.round((next() * 8 - 4) * 1000) / 1000 : null;
    return {
      id: `made-${seed}-${index}`,
      url,
      site: new URL(url).hostname,
      title: Array.from({ length: 6 }, () => pick(WORDS)).join(' '),
      visitedAt: Math.floor(end - next() * days * 86_400_000),
      language: next() < 0.5 ? 'en' : next() < 0.9 ? 'zh' : null,
      kind,
      // A few rest on what a chat program left behind, not on the score.
      reason: kind === 'likely-ai' && index % 12 === 0 ? 'chat-leftover' : REASON[kind],
      logit,
      probability: logit === null ? null : Math.round(1e4 / (1 + Math.exp(-logit))) / 1e4,
      tokens: Math.floor(next() * 3000),
      share: scored ? 1 : null,
      evidence: scored
        ? [{ code: 'windows-above', strength: 'weak', about: 'text', values: [String(Math.floor(next() * 8)), '8'] }]
        : [],
      versions: { model: 'headwater-1@0.1.0', thresholds: '2026-11' },
    };
  });
}

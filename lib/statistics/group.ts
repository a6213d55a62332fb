import type { Category, DetectorErrors, Figures, Measured, Mix } from './figures';
import { correctedTogether } from './prevalence';
import { shareOf } from './wilson';

/** Articles being counted. */
export interface Group {
  mix: Mix;
  /** Those that only the model speaks of, by language: `k` of `n` likely AI. */
  estimated: Map<string, Measured>;
}

/** A group with nothing in it. */
export function emptyGroup(): Group {
  return {
    mix: {
      verified: 0,
      declared: 0,
      leftover: 0,
      'likely-ai': 0,
      unclear: 0,
      'no-strong-signs': 0,
      'not-assessed': 0,
      'corrected-person': 0,
      'corrected-ai': 0,
    },
    estimated: new Map(),
  };
}

/** Counts one article; `language`: whose measured error speaks for it, null where none does. */
export function count(group: Group, category: Category, language: string | null): void {
  group.mix[category] += 1;
  if (category !== 'likely-ai' && category !== 'unclear' && category !== 'no-strong-signs') return;
  const key = language ?? '';
  const one = group.estimated.get(key) ?? { k: 0, n: 0 };
  one.n += 1;
  if (category === 'likely-ai') one.k += 1;
  group.estimated.set(key, one);
}

/** Says whether an article of this category is known or likely to be AI. */
export function isAi(category: Category): boolean {
  return ['verified', 'declared', 'leftover', 'likely-ai', 'corrected-ai'].includes(category);
}

/** The figures of what was counted. */
export function figuresOf({ mix, estimated }: Group, minimum: number, errors: DetectorErrors): Figures {
  const articles = Object.values(mix).reduce((sum, one) => sum + one, 0);
  const assessed = articles - mix['not-assessed'];
  const known = mix.verified + mix.declared + mix.leftover + mix['corrected-ai'];
  const judged = mix['likely-ai'] + mix.unclear + mix['no-strong-signs'];
  return {
    articles,
    assessed,
    mix,
    ai: shareOf(known + mix['likely-ai'], assessed, minimum),
    known: shareOf(known, assessed, minimum),
    estimated: shareOf(mix['likely-ai'], judged, minimum),
    corrected: judged >= minimum ? correctedTogether(estimated, errors) : null,
  };
}

import type { CountedArticle, Outcome } from '@/lib/domain';
import { kindOf } from '../visit-of';

export const DAY = 86_400_000;

/**
 * What statistics need of all articles that were first read on one day (UTC), in one row: hundreds of times fewer rows
 * to read, and numbers instead of objects. A copy of `articles`, which can always be made again; no title is in it.
 */
export interface PackedDay {
  /** Days since 1970. */
  day: number;
  /** 1: articles of this day have changed since; the rest of the row is void. */
  stale: 0 | 1;
  /** When the last of its articles was last read. */
  lastAt: number;
  urls: string[];
  /** Every other text in it, once; `numbers` names it by its place. */
  names: string[];
  /** For each address: seven numbers, then two for each reading, then two for each finding about media. */
  numbers: Float64Array;
}

/** No name: a language that was not identified. */
const NONE = -1;
/** By their place: a new one comes last, or packed days would mean something else. */
const OUTCOMES: readonly Outcome[] = [
  'verified',
  'declared',
  'likely-ai',
  'unclear',
  'no-strong-signs',
  'not-assessed',
  'leftover',
];

export const dayOf = (article: Pick<CountedArticle, 'firstAt'>) => Math.floor(article.firstAt / DAY);

/** The mark of a day whose articles have changed. */
export function staleDay(day: number): PackedDay {
  return { day, stale: 1, lastAt: 0, urls: [], names: [], numbers: new Float64Array() };
}

/** Packs a day's articles, handed over in any number of pieces. */
export function createPacker(day: number) {
  const urls: string[] = [];
  const places = new Map<string, number>();
  const numbers: number[] = [];
  let newest = 0;
  const placeOf = (name: string) => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, places.size);
    return places.size - 1;
  };
  return {
    add({ url, siteId, host, language, versions, lastAt, readings, media }: CountedArticle): void {
      newest = Math.max(newest, lastAt);
      urls.push(url);
      numbers.push(
        placeOf(siteId),
        placeOf(host),
        language === null ? NONE : placeOf(language),
        placeOf(versions.model),
        placeOf(versions.thresholds),
        readings.length,
        media.length,
      );
      for (const { at, outcome } of readings) numbers.push(at, OUTCOMES.indexOf(outcome));
      for (const { code, strength } of media) numbers.push(placeOf(code), placeOf(strength));
    },
    packed(): PackedDay {
      return { day, stale: 0, lastAt: newest, urls, names: [...places.keys()], numbers: Float64Array.from(numbers) };
    },
  };
}

/** The articles of a packed day. */
export function unpack({ urls, names, numbers }: PackedDay): CountedArticle[] {
  let at = 0;
  // A row is read as it was written; what lies beyond its end would be a broken disk's.
  const next = () => numbers[at++] ?? 0;
  const name = () => names[next()] ?? '';
  const versionsOf = new Map<string, CountedArticle['versions']>();
  return urls.map((url) => {
    const [siteId, host, language] = [name(), name(), next()];
    const versions = shared(versionsOf, name(), name());
    const [readingCount, mediaCount] = [next(), next()];
    // Loops, as this runs for every article at every look at the dashboard.
    const readings: CountedArticle['readings'] = [];
    for (let left = readingCount; left > 0; left -= 1) {
      readings.push({ at: next(), outcome: OUTCOMES[next()] ?? 'not-assessed' });
    }
    const media: CountedArticle['media'] = [];
    for (let left = mediaCount; left > 0; left -= 1) {
      // Written from a finding's own strength.
      media.push({ code: name(), strength: name() as CountedArticle['media'][number]['strength'] });
    }
    return {
      url,
      siteId,
      host,
      language: language === NONE ? null : (names[language] ?? null),
      kind: kindOf(readings[0]?.outcome ?? 'not-assessed'),
      versions,
      firstAt: readings.at(-1)?.at ?? 0,
      lastAt: readings[0]?.at ?? 0,
      readings,
      media,
    };
  });
}

/** One object for each pair of versions: a day's articles share a few. */
function shared(known: Map<string, CountedArticle['versions']>, model: string, thresholds: string) {
  const key = `${model}\n${thresholds}`;
  const same = known.get(key) ?? { model, thresholds };
  known.set(key, same);
  return same;
}

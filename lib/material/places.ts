/** Where on the page something was found. */
export type Place = Element | Range;

/** Places of findings, by number: a number crosses message channels, an element does not. */
export interface Places {
  /** The same place has the same number. */
  add(place: Place): number;
  find(number: number): Place | null;
}

const MOST = 200;

/** Keeps the newest places of a page. */
export function createPlaces(): Places {
  const places = new Map<number, Place>();
  let next = 0;
  return {
    add(place) {
      for (const [number, known] of places) if (known === place) return number;
      places.set(next, place);
      places.delete(next - MOST);
      next += 1;
      return next - 1;
    },
    find: (number) => places.get(number) ?? null,
  };
}

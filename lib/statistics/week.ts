/** Midnight at the beginning of a moment's week, which begins on Monday by the reader's clock, or of one `weeks` later. */
export function mondayOf(time: number, weeks = 0): number {
  const date = new Date(time);
  const since = (date.getDay() + 6) % 7;
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - since + 7 * weeks).getTime();
}

/** A moment's day as it is written, by the reader's clock. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

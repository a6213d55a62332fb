/** Midnight at the beginning of a moment's week, which begins on Monday by the reader's clock, or of one `weeks` later. */
export function mondayOf(time: number, weeks = 0): number {
  const date = new Date(time);
  const since = (date.getDay() + 6) % 7;
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - since + 7 * weeks).getTime();
}

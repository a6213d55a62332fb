export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
export const nothing: Counts;
export function sum(all: Counts[]): Counts;
export function single(code: number): Counts;
export function fromReport(code: number, file: string, parse: (text: string) => Counts): Counts;
export function vitestCounts(text: string): Counts;
export function playwrightCounts(text: string): Counts;
export function pytestCounts(text: string): Counts;

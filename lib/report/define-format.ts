import type { Visit } from '@/lib/domain';

/** A form that the history can leave Headwater in. */
export interface ReportFormat {
  /** Its name in the list of formats: the file name without `.format.ts`. */
  id: string;
  /** Without the dot. */
  extension: string;
  mime: string;
  /** The whole file as text; a pure function of the visits and the options. */
  render(visits: readonly Visit[], options?: RenderOptions): string;
}

export interface RenderOptions {
  /** Begin with a byte-order mark: Excel takes UTF-8 for another encoding without one. */
  byteOrderMark?: boolean;
}

/** Gives a format its type: `export default defineFormat({...})` in `NAME.format.ts`. */
export function defineFormat(format: ReportFormat): ReportFormat {
  return format;
}

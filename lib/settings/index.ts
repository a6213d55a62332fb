/**
 * Room: settings. Each setting once: its key, type, default and version.
 * It must not act on a setting.
 */
import { storage } from 'wxt/utils/storage';

/** True while the reader has paused Headwater everywhere. */
export const paused = storage.defineItem<boolean>('local:paused', { fallback: false, version: 1 });

/** Host names on which nothing is read. */
export const sitesOff = storage.defineItem<string[]>('local:sitesOff', { fallback: [], version: 1 });

/** Language of the interface: a folder name in `_locales`, or `auto` for the browser's. */
export const interfaceLanguage = storage.defineItem<string>('local:interfaceLanguage', {
  fallback: 'auto',
  version: 1,
});

/** How many days a visit is kept. */
export const RETENTIONS = [30, 90, 365] as const;
export type Retention = (typeof RETENTIONS)[number] | null;

/** Days after which visits are deleted; null: never. Corrections stay. */
export const retention = storage.defineItem<Retention>('local:retention', { fallback: null, version: 1 });

/** When old visits were last looked for, in milliseconds since 1970. */
export const retentionCheckedAt = storage.defineItem<number>('local:retentionCheckedAt', { fallback: 0, version: 1 });

/** True where the reader wants the dashboard's page on the week. */
export const weeklySummary = storage.defineItem<boolean>('local:weeklySummary', { fallback: false, version: 1 });

/** Monday of the week, as `2026-03-02`, in which that page was opened first; empty: never. */
export const weekShown = storage.defineItem<string>('local:weekShown', { fallback: '', version: 1 });

/** True while the reader lets the settings page fetch a model of their own from the hub. Nothing else asks a machine. */
export const hubAllowed = storage.defineItem<boolean>('local:hubAllowed', { fallback: false, version: 1 });
/** True where the reader wants a notification with last week's figures. */
export const weeklyNotice = storage.defineItem<boolean>('local:weeklyNotice', { fallback: false, version: 1 });

/** Monday of the week, as `2026-03-02`, in which the last one was told; empty: never. */
export const weekTold = storage.defineItem<string>('local:weekTold', { fallback: '', version: 1 });

/** Says whether pages of this host are to be read now. */
export async function isReadingOn(host: string): Promise<boolean> {
  if (await paused.getValue()) return false;
  return !(await sitesOff.getValue()).includes(host);
}

/** Turns reading on or off for one host. */
export async function setSite(host: string, on: boolean): Promise<void> {
  const others = (await sitesOff.getValue()).filter((site) => site !== host);
  await sitesOff.setValue(on ? others : [...others, host].sort());
}

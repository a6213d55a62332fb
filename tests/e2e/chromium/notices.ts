import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Driver } from '../driver';
import type { Notices, Seen } from '../week-stories';
import { chromiumDriver } from './driver';

/** Chromium names an unpacked extension by its folder: the first half of its SHA-256, in letters from a on. */
const idOf = (extension: string) =>
  [...createHash('sha256').update(extension).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

/**
 * A profile in which the reader said yes to notifications once before: Chromium remembers that, and doesn't ask again.
 * Its question can't be answered by a debugger.
 */
function agreedTo(extension: string): string {
  const granted = { api: ['notifications'], explicit_host: [], manifest_permissions: [], scriptable_host: [] };
  const settings = { granted_permissions: granted, runtime_granted_permissions: granted };
  return JSON.stringify({ extensions: { settings: { [idOf(extension)]: settings } } });
}

const workerOf = (driver: Driver) =>
  (driver as Awaited<ReturnType<typeof chromiumDriver>>).browser.context.serviceWorkers()[0];

/** Chromium's API names notifications that are shown, but not their words: those are noted as they are handed over. */
export const noticesInChromium = (extension: string): Notices => ({
  launch: (env) =>
    chromiumDriver({
      extension,
      env,
      async prepare(profile) {
        await mkdir(path.join(profile, 'Default'), { recursive: true });
        await writeFile(path.join(profile, 'Default', 'Preferences'), agreedTo(extension));
      },
    }),
  async watch(driver) {
    await workerOf(driver)?.evaluate(() => {
      const { notifications } = chrome;
      const create = notifications.create.bind(notifications) as (...given: unknown[]) => unknown;
      Object.assign(notifications, {
        create(...given: unknown[]) {
          Object.assign(globalThis, { told: given[1] });
          return create(...given);
        },
      });
    });
  },
  async seen(driver) {
    const told = await workerOf(driver)?.evaluate(async () => {
      const shown = chrome.notifications ? Object.keys(await chrome.notifications.getAll()) : [];
      return shown.includes('week') ? (globalThis as { told?: Seen }).told : null;
    });
    return told ?? null;
  },
  // Without a desktop there is nothing to point at: the browser's own event is given to the service worker instead.
  async click(driver) {
    await workerOf(driver)?.evaluate(() => {
      const clicked = chrome.notifications.onClicked as unknown as { dispatch(id: string): void };
      clicked.dispatch('week');
    });
  },
});

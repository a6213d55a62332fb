import type { Driver } from '../driver';
import type { Notices } from '../week-stories';
import { firefoxDriver } from './driver';
import { asBrowser } from './private-window';

const ALERT = /alerts\/alert\.xhtml/;
const bidiOf = (driver: Driver) => (driver as Awaited<ReturnType<typeof firefoxDriver>>).firefox.bidi;

/** Firefox draws notifications itself where the desktop has no place for them: a window that can be read and clicked. */
export const noticesInFirefox = (extension: string): Notices => ({
  launch: (env) => firefoxDriver(extension, { env, prefs: { 'alerts.useSystemBackend': false } }),
  watch: async () => {},
  async seen(driver) {
    const words = await asBrowser(bidiOf(driver), READ, ALERT).catch(() => null);
    return words === null ? null : JSON.parse(words);
  },
  click: async (driver) => void (await asBrowser(bidiOf(driver), `document.getElementById('alertBox').click()`, ALERT)),
});

const READ = `JSON.stringify({
  title: document.getElementById('alertTitleLabel').value || document.getElementById('alertTitleLabel').textContent,
  message: document.getElementById('alertTextLabel').textContent,
})`;

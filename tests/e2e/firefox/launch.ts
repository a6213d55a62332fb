import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Bidi, connectBidi } from './bidi';
import { allowInPrivateWindows } from './private-window';

/** The extension's address in this profile: set by hand, or Firefox draws one by chance. */
const UUID = '6f1b0f0e-5c1d-4d7c-9a53-0c7f3f2b8f11';
const GECKO_ID = 'headwater@headwater.example';

/** A quiet browser: nothing that it does of itself, and no way out but to this machine. */
const PREFS: Record<string, string | number | boolean> = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'intl.accept_languages': 'en',
  'extensions.webextOptionalPermissionPrompts': false,
};

export interface RunningFirefox {
  bidi: Bidi;
  ownUrl(file: string): string;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  prefs?: Record<string, string | number | boolean>;
  /** Variables of the environment beside this process's own, such as `TZ`. */
  env?: Record<string, string>;
  /** Works on the fresh profile's folder before the browser sees it. */
  prepare?(profile: string): Promise<void>;
}

/** Where the extension's own database lies in a profile. */
export const FIREFOX_STORAGE = `storage/default/moz-extension+++${UUID}`;

/** Starts the Firefox that the set-up found, with a fresh profile and the extension installed. */
export async function launchFirefox(
  extension: string,
  { prefs: more = {}, env = {}, prepare }: FirefoxOptions = {},
): Promise<RunningFirefox> {
  const program = process.env.HEADWATER_FIREFOX;
  if (!program) throw new Error('HEADWATER_FIREFOX is not set: start this with npm test');
  const profile = await mkdtemp(path.join(tmpdir(), 'headwater-firefox-'));
  const prefs = Object.entries({ ...PREFS, ...more }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(path.join(profile, 'user.js'), prefs.join('\n'));
  await prepare?.(profile);
  const remote = ['--remote-debugging-port=0', '--remote-allow-system-access'];
  const firefox = spawn(program, ['--headless', '--no-remote', '--profile', profile, ...remote], {
    env: { ...process.env, ...env },
  });
  const ended = once(firefox, 'exit');
  // A test that ran out of time closes nothing.
  process.once('exit', () => firefox.kill());
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    firefox.stderr.on('data', (chunk) => {
      printed += chunk;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    firefox.once('exit', () => reject(new Error(`Firefox ended before it could be driven:\n${printed}`)));
  });
  const bidi = await connectBidi(address);
  await allowInPrivateWindows(bidi, GECKO_ID);
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  return {
    bidi,
    ownUrl: (file) => `moz-extension://${UUID}/${file}`,
    async close() {
      await bidi.send('browser.close').catch(() => firefox.kill());
      await ended;
      bidi.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

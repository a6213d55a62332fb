import { test as base } from '@playwright/test';
import { type PageServer, servePages } from '@/scripts/browser/serve';
import type { Driver } from './driver';

/** Where stories play: a browser with the extension, and pages for it. */
export interface Stage {
  driver: Driver;
  server: PageServer;
}

/** Tests in one browser, which all share: it starts once, and the model is loaded once. */
export function testIn(launch: () => Promise<Driver>) {
  // biome-ignore lint/complexity/noBannedTypes: Playwright's word for "no fixture of a test's own".
  return base.extend<{}, { stage: Stage }>({
    stage: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which fixtures are wanted: none.
      async ({}, use) => {
        const server = await servePages();
        const driver = await launch();
        await use({ driver, server });
        await driver.close();
        await server.close();
      },
      { scope: 'worker', timeout: 90_000 },
    ],
  });
}

export type StageTest = ReturnType<typeof testIn>;

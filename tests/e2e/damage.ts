import { globSync } from 'node:fs';
import { cp, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { articlePage } from '@/scripts/browser/article-page';
import type { Driver } from './driver';
import type { StageTest } from './stage';
import { verdictIn } from './stories';
import { english } from './texts';

/** Ways in which the model's file may be broken, and what the popup must say. */
const DAMAGES = {
  'model-missing': (file: string) => rm(file),
  'model-corrupt': async (file: string) => {
    const handle = await open(file, 'r+');
    const { size } = await handle.stat();
    await handle.write(Buffer.alloc(4096, 0xa5), 0, 4096, Math.floor(size / 2));
    await handle.close();
  },
};

/** An installation with a broken model: a clear word in the popup, an untroubled page, nothing in the history. */
export function tellOfDamage(test: StageTest, extension: string, launch: (folder: string) => Promise<Driver>): void {
  for (const [reason, damage] of Object.entries(DAMAGES)) {
    test(`the popup says what is wrong: ${reason}`, async ({ stage: { server } }) => {
      const copy = await mkdtemp(path.join(tmpdir(), 'headwater-damaged-'));
      await cp(extension, copy, { recursive: true });
      for (const file of globSync('models/*/onnx/*.onnx', { cwd: copy })) await damage(path.join(copy, file));
      const driver = await launch(copy);
      try {
        const tab = await driver.open(server.put('/damaged', articlePage(english)));
        const { verdict, stored } = await verdictIn(driver, tab);
        expect(verdict).toMatchObject({ kind: 'not-assessed', reason });
        expect(stored).toBe('not-stored');
        const sentence = `chrome.i18n.getMessage('reason_${reason.replaceAll('-', '_')}')`;
        const words = await driver.inOwnPage<string>('dashboard.html', sentence);
        expect(words).not.toBe('');
        expect(await driver.inOwnPage<string>(`popup.html?tab=${tab.id}`, 'document.body.innerText')).toContain(words);
        expect(await driver.ask('history:count', {})).toBe(0);
        expect(tab.complaints).toEqual([]);
      } finally {
        await driver.close();
        await rm(copy, { recursive: true, force: true });
      }
    });
  }
}

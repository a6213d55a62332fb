import { readFile } from 'node:fs/promises';
import type { BrowserContext } from '@playwright/test';

interface Process {
  type: string;
  id: number;
}

/** Megabytes that each of the browser's processes has held at most so far; null: this system does not tell (it is not Linux). */
export async function peaks(context: BrowserContext): Promise<{ process: string; megabytes: number }[] | null> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) return null;
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { processInfo: Process[] };
  const found = await Promise.all(
    processInfo.map(async ({ type, id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      const kilobytes = Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0);
      return { process: type, megabytes: Math.round(kilobytes / 1024) };
    }),
  );
  await session.detach();
  const known = found.filter(({ megabytes }) => megabytes > 0).sort((a, b) => b.megabytes - a.megabytes);
  return known.length > 0 ? known : null;
}

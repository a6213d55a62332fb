import type { Visit } from '@/lib/domain';
import { until } from '@/scripts/browser/wait';
import type { Driver } from '@/tests/e2e/driver';

/** At most so many rows go in one message. */
const MOST = 2_000;

/** Puts visits into a browser's history, the way a backup comes in. */
export async function keepVisits({ ask }: Pick<Driver, 'ask'>, visits: readonly Visit[]): Promise<void> {
  const name = await ask('import:begin', undefined);
  for (let start = 0; start < visits.length; start += MOST) {
    await ask('import:add', { name, visits: visits.slice(start, start + MOST), corrections: [] });
  }
  await until(
    'the import',
    () => ask('import:commit', name),
    (answer) => answer !== null && 'visits' in answer,
  );
}

import { formats, type ReportMaterial } from '@/lib/report';
import type { Answers } from '@/lib/survey/answers';

interface Step {
  name: string;
  run(): Promise<unknown>;
}

/** What the dashboard asks, as it asks it. */
export function steps(answers: Answers): Step[] {
  const { 'history:list': list, 'history:count': count, 'history:figures': figures } = answers;
  const file = (id: string) => async () => {
    const format = formats.get(id);
    const material: ReportMaterial = {};
    if (format?.of !== 'visits') {
      material.overview = await figures({ filter: {}, unit: 'month' });
      if (format?.of === 'figures') return format.render(material, {}).length;
      const writer = format?.open(material, {});
      let length = 0;
      for (let afterUrl = ''; ; ) {
        const page = await answers['history:articles']({ afterUrl });
        length += writer?.rows(page).length ?? 0;
        if (page.length < 2000) return length;
        afterUrl = page.at(-1)?.url ?? '';
      }
    }
    const writer = format.open(material, {});
    let length = writer.head().length;
    for (let after: { visitedAt: number; id: string } | undefined; ; ) {
      const page = await list({ after });
      length += writer.rows(page).length;
      if (page.length < 2000) return length + writer.tail().length;
      after = page.at(-1);
    }
  };
  const site = 'site0.example.cn';
  return [
    { name: 'first page of the list', run: () => list({ limit: 100 }) },
    { name: 'page in the middle, by offset', run: () => list({ limit: 100, offset: 50_000 }) },
    { name: 'count of all', run: () => count({}) },
    { name: 'filter by site: page and count', run: () => Promise.all([list({ site, limit: 100 }), count({ site })]) },
    {
      name: 'filter by verdict: page and count',
      run: () => Promise.all([list({ kinds: ['likely-ai'], limit: 100 }), count({ kinds: ['likely-ai'] })]),
    },
    {
      name: 'filter by language and verdict',
      run: () =>
        Promise.all([
          list({ kinds: ['unclear'], language: 'zh', limit: 100 }),
          count({ kinds: ['unclear'], language: 'zh' }),
        ]),
    },
    { name: 'search, first page', run: () => list({ text: 'river', limit: 100 }) },
    { name: 'search that finds nothing', run: () => count({ text: 'no such word' }) },
    { name: 'sites', run: () => answers['history:sites']() },
    { name: 'figures of all, by month', run: () => figures({ filter: {}, unit: 'month' }) },
    { name: 'figures of all, by day', run: () => figures({ filter: {}, unit: 'day' }) },
    {
      name: 'figures of 30 days',
      run: () => figures({ filter: { from: Date.UTC(2026, 9, 1) }, unit: 'day' }),
    },
    { name: 'figures of a site', run: () => figures({ filter: { site }, unit: 'month' }) },
    ...['csv', 'json', 'ndjson', 'html', 'ublacklist', 'corpus-exclude'].map((id) => ({
      name: `export ${id}`,
      run: file(id),
    })),
  ];
}

/** The yardstick: every visit, read with what IndexedDB itself offers. */
export async function readRaw(name: string): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  try {
    return await new Promise((resolve, reject) => {
      const request = database.transaction('visits').objectStore('visits').getAll();
      request.onsuccess = () => resolve(request.result.length);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

/** The middle of three runs. */
export async function milliseconds(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[1] ?? 0;
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DemoText } from './demo-text';

/** The articles that a model wrote for this demo: `pages/NAME.LANGUAGE.txt`. */
export async function writtenByModel(folder: string): Promise<DemoText[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  return Promise.all(
    files.map(async (file) => {
      const [name = '', language = 'en'] = file.split('.');
      const [head = '', ...paragraphs] = (await readFile(path.join(folder, file), 'utf8')).trim().split(/\n{2,}/);
      const [title = '', site = ''] = head.split('\n');
      const isChinese = language === 'zh';
      return {
        id: `model-${name}-${language}`,
        origin: 'written by a model, for this demo',
        title,
        site,
        lang: isChinese ? 'zh-CN' : 'en',
        byline: isChinese ? '本刊编辑部' : 'Staff writer',
        paragraphs,
      };
    }),
  );
}

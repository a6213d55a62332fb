import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findArticle } from './find-article';

const FOLDER = 'tests/fixtures/pages/';
const ADDRESS = 'https://www.courier.example/local/story?id=3&utm_medium=mail#part';

function page(name: string): Document {
  return new DOMParser().parseFromString(readFileSync(FOLDER + name, 'utf8'), 'text/html');
}

interface Expected {
  title: string;
  /** Tag of the element that the badge goes by. */
  anchor: string;
  passages: number;
  first: string;
  last: string;
  /** Must be nowhere in the text. */
  without?: string[];
  /** Must be somewhere in the text. */
  within?: string[];
}

const TITLE = 'Ferry to run again from Monday';
const TITLE_ZH = '东西渡轮下周一恢复通航';

const articles: Record<string, Expected> = {
  'news-en.html': {
    title: 'Lowmoor ferry to run again from Monday',
    anchor: 'H1',
    passages: 8,
    first: 'The ferry that joins',
    last: 'Fares stay as they were.',
    within: ['A steel hull'],
    without: [
      'drawer',
      'photographed',
      'made nobody happy',
      'belongs to everybody',
      '181,204',
      'tracking',
      'Filed',
      'Copyright',
      'By Tilda',
    ],
  },
  'news-zh.html': {
    title: TITLE_ZH,
    anchor: 'H1',
    passages: 6,
    first: '停航十一个月',
    last: '票价不变',
    without: ['责任编辑', '分享到', '抽屉里的图纸', '长久之计', '版权所有', '首页'],
  },
  'news-zh-br.html': {
    title: TITLE_ZH,
    anchor: 'DIV',
    passages: 6,
    first: '停航十一个月',
    last: '票价不变',
    without: ['相册', '版权'],
  },
  'blog-en.html': {
    title: 'What the ferry taught me about waiting',
    anchor: 'H2',
    passages: 9,
    first: 'For most of the town',
    last: 'The boat is late as I write',
    within: ['Bring coins.'],
    without: [
      '214 partners',
      'small correction',
      'grandfather',
      'out of print',
      'too many notebooks',
      'Click to share',
    ],
  },
  'forum-thread-zh.html': {
    title: '渡轮复航以后的时刻表有人知道吗',
    anchor: 'H1',
    passages: 1,
    first: '请问有没有人知道',
    last: '请问有没有人知道',
    without: ['试航', '出租车', '积分'],
  },
  'feed-one-main.html': {
    title: TITLE,
    anchor: 'H1',
    passages: 6,
    first: 'The ferry that',
    last: 'Fares stay',
    without: ['bus</h1>', 'Late again'],
  },
  'rtl-ar.html': {
    title: 'العبّارة تعود يوم الاثنين',
    anchor: 'H1',
    passages: 3,
    first: 'أعلنت البلدية',
    last: 'الهيكل',
    within: ['The engine is'],
  },
  'hidden-text.html': {
    title: TITLE,
    anchor: 'H1',
    passages: 4,
    first: 'The ferry that',
    last: 'Fares stay',
    without: ['HIDDEN'],
  },
  'malformed.html': { title: TITLE, anchor: 'H1', passages: 5, first: 'The ferry that', last: 'Fares stay' },
  'tutorial-code.html': {
    title: 'Reading a timetable with a small program',
    anchor: 'H1',
    passages: 5,
    first: 'The timetable of the ferry',
    last: 'On the night in October',
    within: ['read_line'],
    without: ['CODE_', '2.1 µs'],
  },
  'brief-en.html': {
    title: 'Ferry to run again',
    anchor: 'H1',
    passages: 1,
    first: 'The ferry that',
    last: 'The ferry that',
  },
};

const others = [
  'forum-list-zh.html',
  'search-results.html',
  'home-cards.html',
  'blog-index.html',
  'feed-endless.html',
  'login.html',
  'shop.html',
  'spa-shell.html',
  'empty-article.html',
  'frameset.html',
];

describe('findArticle', () => {
  it.each(Object.entries(articles))('finds the article of %s', (name, expected) => {
    const doc = page(name);
    const found = findArticle(doc, ADDRESS);
    const passages = found?.article.passages ?? [];
    const text = passages.join('\n');
    expect(found?.article.title).toBe(expected.title);
    expect(passages.at(0)).toContain(expected.first);
    expect(passages.at(-1)).toContain(expected.last);
    for (const word of expected.within ?? []) expect(text).toContain(word);
    for (const word of expected.without ?? []) expect(text).not.toContain(word);
    expect(passages).toHaveLength(expected.passages);
    expect(found?.anchor.tagName).toBe(expected.anchor);
    expect(found?.anchor.ownerDocument).toBe(doc);
  });

  it.each(others)('finds none in %s', (name) => {
    expect(findArticle(page(name), ADDRESS)?.article).toBeUndefined();
  });

  it.each([
    ['https://www.courier.example/a', true],
    ['https://docs.example/a', true],
    ['https://mailing.example/a', true],
    ['https://mail.example/inbox', false],
    ['https://outlook.live.example/mail', false],
    ['https://docs.google.com/document/1', false],
    ['https://chat.example/c/1', false],
  ])('looks into no mail and no chat: %s is read: %s', (address, expected) => {
    expect(findArticle(page('mail-app.html'), address) !== null).toBe(expected);
  });

  it.each(readdirSync(FOLDER))('changes nothing in %s', (name) => {
    const doc = page(name);
    const before = doc.documentElement.outerHTML;
    findArticle(doc, ADDRESS);
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it('reads a very long article in part, from beginning to end', () => {
    const sentence = 'The ferry runs every twenty minutes, in summer and in winter, and twice as often on a Sunday. ';
    const paragraphs = Array.from({ length: 1500 }, (_, at) => `<p>Paragraph ${at}. ${sentence.repeat(5)}</p>`);
    const doc = new DOMParser().parseFromString(
      `<html><head><title>Long</title></head><body><main><h1>Long</h1>${paragraphs.join('')}</main></body></html>`,
      'text/html',
    );
    const passages = findArticle(doc, ADDRESS)?.article.passages ?? [];
    const numbers = passages.map((passage) => Number(/\d+/.exec(passage)?.[0]));
    expect(passages.join('').length).toBeLessThan(410_000);
    expect(passages.join('').length).toBeGreaterThan(380_000);
    expect([numbers[0], numbers.at(-1)]).toEqual([0, expect.closeTo(1499, -1)]);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('reads what a page says of its article', () => {
    expect(findArticle(page('news-en.html'), ADDRESS)?.article).toMatchObject({
      url: 'https://www.courier.example/local/ferry-runs-again',
      siteName: 'The Lowmoor Courier',
      byline: 'Tilda Marsh',
      publishedAt: '2024-05-14T07:30:00+01:00',
      declaredLanguage: 'en-GB',
    });
    expect(findArticle(page('news-zh.html'), ADDRESS)?.article).toMatchObject({
      url: 'https://www.courier.example/local/story?id=3',
      publishedAt: '2024-05-14',
      declaredLanguage: 'zh-CN',
    });
  });

  it('is silent about documents that are no web pages', () => {
    const xml = new DOMParser().parseFromString('<rss><item>text</item></rss>', 'application/xml');
    expect(findArticle(xml, ADDRESS)).toBeNull();
    expect(findArticle(page('news-en.html'), 'not an address')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { articleAddress, leadsElsewhere } from './address';

describe('articleAddress', () => {
  const page = 'https://www.a.example/story?id=7&utm_source=x#part';
  it.each([
    ['https://www.a.example/story/7', 'https://www.a.example/story/7'],
    ['/story/7?utm_source=x#top', 'https://www.a.example/story/7'],
    ['https://m.a.example/story/7', 'https://m.a.example/story/7'],
    ['https://news.a.example/story/7', 'https://news.a.example/story/7'],
    // Not credible: another site, a site that only ends alike, a script, the front page.
    ['https://b.example/story', 'https://www.a.example/story?id=7'],
    ['https://nota.example/story', 'https://www.a.example/story?id=7'],
    ['javascript:alert(1)', 'https://www.a.example/story?id=7'],
    ['https://www.a.example/', 'https://www.a.example/story?id=7'],
    ['', 'https://www.a.example/story?id=7'],
  ])('canonical link "%s"', (canonical, expected) => {
    const doc = new DOMParser().parseFromString(`<link rel="canonical" href="${canonical}">`, 'text/html');
    expect(articleAddress(doc, page)).toBe(expected);
  });
});

describe('leadsElsewhere', () => {
  it.each([
    ['/other', true],
    ['https://b.example/', true],
    ['#part', false],
    ['https://a.example/story?utm_source=menu#part', false],
    ['javascript:void(0)', false],
    ['mailto:a@b.example', false],
    ['', false],
  ])('"%s": %s', (href, expected) => {
    const link = document.createElement('a');
    link.setAttribute('href', href);
    expect(leadsElsewhere(link, 'https://a.example/story')).toBe(expected);
  });
});

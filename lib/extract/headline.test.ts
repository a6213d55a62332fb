import { describe, expect, it } from 'vitest';
import { headingText, headlineOf, titleShare } from './headline';

describe('titleShare', () => {
  it.each([
    ['Ferry to run again', ['Ferry to run again'], 1],
    ['Ferry to run again', ['Ferry to run again - The Courier'], 1],
    ['The Courier', ['Ferry to run again - The Courier'], 0.7],
    ['渡轮恢复通航', ['渡轮恢复通航_本地_河口日报'], 1],
    ['FERRY: to run, again!', ['Ferry to run again'], 1],
    ['Read this next', ['Ferry to run again'], 0],
    ['A', ['A ferry'], 0],
    ['', ['A ferry'], 0],
    ['Ferry', [], 0],
  ])('"%s" in %o: %d', (text, titles, share) => {
    expect(titleShare(text, titles)).toBeCloseTo(share, 5);
  });
});

describe('headlineOf', () => {
  const title = 'Ferry to run again - The Courier';
  it.each([
    ['<h1>The Courier</h1><h2 id="x">Ferry to run again</h2>', 'x'],
    ['<h1><a href="/">Ferry to run again</a></h1><h2 id="x">Ferry to run again</h2>', 'x'],
    ['<div class="title" id="x">Ferry to run again</div>', 'x'],
    ['<h1 id="x">Something quite different</h1>', 'x'],
    ['<h3>Section</h3><h2 id="x">Something quite different</h2>', 'x'],
    ['<nav><h1>Ferry to run again</h1></nav>', undefined],
    ['<h1 style="display:none">Ferry to run again</h1>', undefined],
    ['<div class="subtitle">Nothing of the title</div>', undefined],
  ])('%s', (html, expected) => {
    document.body.innerHTML = `${html}<p id="first">Text.</p><h1>Ferry to run again</h1>`;
    const first = document.querySelector('#first') as Element;
    const facts = { titles: [title], siteName: null, saysArticle: false, saysProduct: false };
    expect(headlineOf(first, facts, 'https://a.example/story')?.id).toBe(expected);
  });
});

it('reads a heading without its buttons', () => {
  const heading = document.createElement('h1');
  heading.innerHTML = 'Struct <b>Vec</b> <button>Copy item path</button><style>h1{}</style>';
  expect(headingText(heading)).toBe('Struct Vec');
});

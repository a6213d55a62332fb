import { readFileSync } from 'node:fs';
import path from 'node:path';
import { articlePage, type PageText } from '@/scripts/browser/article-page';

function read(file: string, lang: string): PageText {
  const content = readFileSync(path.resolve(import.meta.dirname, '../../scripts/demo/pages', file), 'utf8').trim();
  const [head = '', ...paragraphs] = content.split(/\n{2,}/);
  const [title = '', site = ''] = head.split('\n');
  return { title, site, lang, byline: '', paragraphs };
}

/** Two articles of ordinary length, one a language. What the model makes of them is not the stories' business. */
export const english = read('downtown.en.txt', 'en');
export const chinese = read('slow-travel.zh.txt', 'zh-CN');

/** Two sentences: enough for an article, too little to judge. */
export const short: PageText = {
  ...english,
  title: 'In brief',
  paragraphs: [english.paragraphs[0]?.split('. ').slice(0, 2).join('. ') ?? ''],
};

/** An article of five megabytes. */
export function huge(): PageText {
  const paragraphs: string[] = [];
  for (let size = 0; size < 5_000_000; ) {
    const paragraph = english.paragraphs[paragraphs.length % english.paragraphs.length] ?? '';
    paragraphs.push(paragraph);
    size += paragraph.length;
  }
  return { ...english, title: 'The very long read', paragraphs };
}

/** A page of a shop's kind: much to click, nothing to read. */
export const noArticle = `<!doctype html><html lang="en"><title>Shop</title><body><h1>Garden tools</h1>
<ul>${'<li><a href="#">Spade, ash handle</a> <b>24.90</b> <button>Add</button></li>'.repeat(40)}</ul></body></html>`;

/** An article that a script puts in place only after a while, as many sites do. */
export function lateArticle(text: PageText, milliseconds: number): string {
  const body = JSON.stringify(articlePage(text)).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${text.lang}"><title>${text.title}</title><body><div id="app">Loading</div><script>
setTimeout(() => {
  const page = new DOMParser().parseFromString(${body}, 'text/html');
  document.getElementById('app').replaceChildren(...page.body.childNodes);
}, ${milliseconds});</script></body></html>`;
}

/** A single-page site: the button of each article swaps the text and the address without loading a page. */
export function singlePageSite(first: PageText, second: PageText): string {
  const bodies = JSON.stringify([first, second].map((text) => ({ title: text.title, html: articlePage(text) })));
  return `<!doctype html><html lang="en"><title>${first.title}</title><body><div id="app"></div><script>
const bodies = ${bodies.replaceAll('<', '\\u003c')};
function show(index) {
  const page = new DOMParser().parseFromString(bodies[index].html, 'text/html');
  document.getElementById('app').replaceChildren(...page.querySelectorAll('header.top, .columns'));
  document.title = bodies[index].title;
}
window.go = (index) => { history.pushState({}, '', '/app/' + index); show(index); };
show(0);</script></body></html>`;
}

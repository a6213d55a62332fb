import { beforeEach, describe, expect, it } from 'vitest';
import { clean } from '@/lib/language';
import { findPassage, showPassage } from './show-passage';

const PAGE = `<script>const river = "the mill stood";</script><h1>The river</h1>
<p id="a">The river rose in the night and took the old <b>wooden footbridge</b> with it before morning.</p>
<p id="b">By dawn the mill “stood” in a field of brown water — and the postman left the letters at the inn.</p>
<p id="c">夜里河水上涨，带走了旧木桥。</p>`;

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

describe('findPassage', () => {
  it.each([
    ['where a paragraph begins', 'The river rose in the night and took the old wooden', 'a'],
    ['in the middle of a word', 'idge with it before morning. By dawn', 'B'],
    ['across elements', 'wooden footbridge with it before morning. By dawn the mill', 'B'],
    ['with a cut and a dot of our own', 'By dawn the mill "stood" in a field of brown water - and th…', 'b'],
    ['in Chinese', '夜里河水上涨,带走了', 'c'],
  ])('finds a passage that begins %s', (_, excerpt, id) => {
    const found = findPassage(document, excerpt);
    expect(found?.id || found?.tagName).toBe(id);
  });

  it('finds what cleaning made of each paragraph', () => {
    for (const paragraph of document.querySelectorAll('p')) {
      expect(findPassage(document, clean(paragraph.textContent ?? '').text.slice(0, 50))).toBe(paragraph);
    }
  });

  it.each([
    ['what is not in the page', 'Nobody wrote this sentence here at all, ever.'],
    ['what only a script says', 'const river the mill stood'],
    ['nothing', '…'],
    ['nothing at all', ''],
  ])('does not find %s', (_, excerpt) => {
    expect(findPassage(document, excerpt)).toBeNull();
    expect(showPassage(document, excerpt)).toBe(false);
  });

  it('scrolls to it and leaves the page as it was', () => {
    const before = document.documentElement.outerHTML;
    let shown: Element | null = null;
    Element.prototype.scrollIntoView = function (this: Element) {
      shown = this;
    };
    expect(showPassage(document, 'By dawn the mill')).toBe(true);
    expect((shown as Element | null)?.id).toBe('b');
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

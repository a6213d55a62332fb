/** A text to be shown as an article page. A paragraph that begins with `## ` is a heading. */
export interface PageText {
  title: string;
  site: string;
  /** For the `lang` attribute. */
  lang: string;
  byline: string;
  paragraphs: string[];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What surrounds an article, in the two languages: all that a detector must not take for the article. */
const SURROUNDINGS = {
  en: {
    menu: ['Home', 'World', 'Culture', 'Science', 'Opinion', 'Subscribe'],
    related: 'Related stories',
    stories: ['Five questions about the new harbour bridge', 'What the old maps leave out', 'A winter without snow'],
    newsletter: 'Get our newsletter every Saturday morning.',
    join: 'Sign up',
    comments: 'Comments (3)',
    said: [
      'I lived there for ten years and never noticed this.',
      'Great read, thanks!',
      'Source for the second claim?',
    ],
    consent: 'We and our 214 partners use cookies to store and access information on your device.',
    accept: 'Accept all',
    caption: 'Photo: archive',
    footer: 'About · Contact · Terms of use · Privacy',
  },
  zh: {
    menu: ['首页', '国际', '文化', '科技', '评论', '订阅'],
    related: '相关阅读',
    stories: ['关于新港大桥的五个问题', '老地图没有画出来的东西', '一个没有雪的冬天'],
    newsletter: '每周六早晨，把我们的精选文章送到您的邮箱。',
    join: '订阅',
    comments: '评论（3）',
    said: ['在那边住了十年，从来没注意过。', '写得不错，收藏了。', '第二段的说法有出处吗？'],
    consent: '我们及 214 家合作伙伴使用 Cookie 在您的设备上存储和读取信息。',
    accept: '全部接受',
    caption: '图：资料',
    footer: '关于我们 · 联系方式 · 使用条款 · 隐私政策',
  },
};

const PICTURE = `<svg viewBox="0 0 640 300" width="640" height="300" role="img"><rect width="640" height="300" fill="#cfd8dc"/>
<path d="M0 240 160 120l110 80 130-130 240 190v40H0z" fill="#90a4ae"/><circle cx="520" cy="70" r="34" fill="#eceff1"/></svg>`;

const STYLE = `body{margin:0;font:17px/1.65 Georgia,'Noto Serif CJK SC',serif;color:#222;background:#fff}
header.top{border-bottom:1px solid #ddd;padding:14px 32px;display:flex;gap:28px;align-items:baseline;font-family:sans-serif}
header.top a{color:#333;text-decoration:none;font-size:14px}header.top b{font-size:22px}
.columns{display:grid;grid-template-columns:minmax(0,680px) 260px;gap:56px;max-width:1000px;margin:32px auto;padding:0 24px}
h1{font-size:38px;line-height:1.2;margin:0 0 8px}.by{color:#666;font:14px sans-serif;margin-bottom:24px}figure{margin:0 0 24px}
svg{max-width:100%;height:auto}figcaption,aside,.comments,footer{font:14px/1.5 sans-serif;color:#555}aside li{margin-bottom:10px}
.news{background:#f4f4f0;padding:16px;margin-top:24px}footer{border-top:1px solid #ddd;padding:24px 32px;margin-bottom:80px}
.consent{position:fixed;inset:auto 0 0 0;background:#263238;color:#fff;padding:14px 32px;font:14px sans-serif;display:flex;gap:24px}`;

function block(paragraph: string): string {
  if (paragraph.startsWith('## ')) return `<h2>${escaped(paragraph.slice(3))}</h2>`;
  return `<p>${escaped(paragraph)}</p>`;
}

/** The blocks of a text as HTML. */
export function articleBody(text: PageText): string {
  return text.paragraphs.map(block).join('\n');
}

/** A whole page as a news site would send it: navigation, sidebar, picture, newsletter, comments, consent bar. */
export function articlePage(text: PageText): string {
  const words = text.lang.startsWith('zh') ? SURROUNDINGS.zh : SURROUNDINGS.en;
  const list = (items: string[]) => items.map((item) => `<li><a href="#">${item}</a></li>`).join('');
  return `<!doctype html>
<html lang="${text.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(text.title)} | ${escaped(text.site)}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="${escaped(text.site)}"><style>${STYLE}</style></head>
<body>
<header class="top"><b>${escaped(text.site)}</b><nav>${words.menu.map((item) => `<a href="#">${item}</a>`).join(' &nbsp; ')}</nav></header>
<div class="columns">
<main><article>
<h1>${escaped(text.title)}</h1>
<div class="by">${escaped(text.byline)}</div>
<figure>${PICTURE}<figcaption>${words.caption}</figcaption></figure>
${articleBody(text)}
</article>
<section class="comments"><h2>${words.comments}</h2>${words.said.map((said) => `<p>${said}</p>`).join('')}</section></main>
<aside><h3>${words.related}</h3><ul>${list(words.stories)}</ul>
<div class="news"><p>${words.newsletter}</p><form><input type="email" placeholder="name@example.org"> <button type="button">${words.join}</button></form></div></aside>
</div>
<footer>${words.footer}</footer>
<div class="consent"><span>${words.consent}</span><button type="button" onclick="this.parentNode.remove()">${words.accept}</button></div>
</body></html>`;
}

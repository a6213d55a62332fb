/** Headlines as pages set them: the badge must find a place in each without moving anything. */
export const layouts: Record<string, string> = {
  blog: `<main style="max-width:640px;margin:32px auto;font:18px/1.6 Georgia,serif">
    <h1 style="font-size:36px;line-height:1.2;margin:0 0 8px">How a river finds the sea</h1>
    <p style="color:#666;margin:0 0 24px">By A. Writer, 3 March 2020</p><p>The river rises in a bog.</p></main>`,
  full: `<main style="max-width:640px;margin:32px auto;font:18px/1.6 Georgia,serif">
    <p style="margin:0;font:700 13px/16px sans-serif;color:#a33">LONG READS</p>
    <h1 style="font-size:40px;line-height:1.1;margin:0">A headline whose last line goes on and on right to the end</h1>
    <p style="color:#666;margin:0">By A. Writer, 3 March 2020</p><p>The river rises in a bog.</p></main>`,
  centred: `<main style="max-width:720px;margin:32px auto;text-align:center;font:18px/1.6 sans-serif">
    <h1 style="font-size:32px;margin:0">Centred, <a href="#" style="color:#204">with a link</a> in it</h1>
    <p>Standfirst of the article, centred as well.</p></main>`,
  hero: `<main style="font:18px/1.6 sans-serif"><div style="position:relative;overflow:hidden;height:220px;border-radius:12px;
    background:linear-gradient(#1b2b44,#0c131f);color:#fff;margin:16px;padding:120px 32px 0;box-sizing:border-box">
    <h1 style="font-size:32px;margin:0">White on a picture that cuts off what leaves it</h1></div></main>`,
  flex: `<header style="display:flex;gap:16px;align-items:center;margin:24px;font:16px sans-serif">
    <div style="width:64px;height:64px;background:#ccd"></div>
    <h1 style="font-size:24px;margin:0;flex:1">Headline in a flex row</h1><button>Share</button></header>`,
  clamp: `<div style="margin:24px;width:300px;font:16px sans-serif"><h1 style="display:-webkit-box;-webkit-box-orient:vertical;
    -webkit-line-clamp:2;overflow:hidden;font-size:22px;line-height:28px;margin:0">Clamped after the second line, so the rest
    of this headline is not to be seen at all</h1><p>Next paragraph.</p></div>`,
  rtl: `<main dir="rtl" lang="ar" style="max-width:640px;margin:24px auto;font:18px/1.6 serif">
    <h1 style="font-size:32px;margin:0">كيف يجد النهر البحر</h1><p>نص المقال يبدأ هنا.</p></main>`,
  chinese: `<main lang="zh" style="max-width:640px;margin:24px auto;font:18px/1.8 'Noto Sans CJK SC',sans-serif">
    <h1 style="font-size:30px;margin:0">河流怎样找到大海：一条小溪的旅程</h1><p style="color:#777">2019年5月4日</p></main>`,
};

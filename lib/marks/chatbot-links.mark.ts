import { defineMark } from './define-mark';
import { hostOf, type MarkPage } from './mark-page';

const CAMPAIGN =
  /[?&](?:amp;)?(?:utm_source|referrer)=(chatgpt\.com|openai|copilot\.com|perplexity(?:\.ai)?|claude\.ai|gemini\.google\.com|deepseek|grok\.com)(?![\w.-])/i;
const MOST_LINKS = 2000;

/** Addresses that the article links to or spells out, on other hosts. */
function addresses(page: MarkPage): string[] {
  const links = Array.from(page.root.querySelectorAll('a[href]'))
    .slice(0, MOST_LINKS)
    .map((link) => link.getAttribute('href') ?? '');
  const spelt = page.article.passages.flatMap((passage) => passage.match(/https?:\/\/[^\s<>"]{4,400}/g) ?? []);
  const own = hostOf(page);
  return [...links, ...spelt].filter((address) => {
    if (!/^https?:\/\//i.test(address)) return false;
    const host = hostOf({ place: address.replace(/^https?:\/\//i, '') });
    return host !== own && !host.endsWith(`.${own}`);
  });
}

/** Links that a chat program marked as its own when it gave them. They show how somebody searched, not who wrote. */
export default defineMark({
  id: 'chatbot-links',
  looksIn: 'text',
  codes: { 'chatbot-links': { strength: 'weak', about: 'text' } },
  find(page) {
    const found = new Map(
      addresses(page).flatMap((address): [string, string][] => {
        const [, name] = CAMPAIGN.exec(address) ?? [];
        return name ? [[address, name]] : [];
      }),
    );
    const [first] = found;
    return first ? [{ code: 'chatbot-links', values: [String(found.size), first[1]], quote: first[0] }] : [];
  },
});

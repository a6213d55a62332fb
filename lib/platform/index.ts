/**
 * Room: platform. Where inference lives: `inference.BROWSER.ts`, one file a browser with the same exports, chosen by
 * the build (`#inference` in `wxt.config.ts`). No other room knows which browser it runs in.
 */
export { assessArticle, tryOwnModel } from '#inference';

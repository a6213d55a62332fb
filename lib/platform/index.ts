/**
 * Room: platform. Where inference and the byte-side marks live: `inference.BROWSER.ts`, one file a browser with the same exports, chosen by
 * the build (`#inference` in `wxt.config.ts`). No other room knows which browser it runs in.
 */
export { assessArticle, checkMaterial, tryOwnModel } from '#inference';

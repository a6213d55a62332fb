import { defineFormat } from './define-format';
import { addressOf, siteList } from './site-list';

/** Static filters for uBlock Origin: before a page of a listed site opens, it asks. Links to it and its pictures stay. */
export default defineFormat({
  id: 'ubo',
  of: 'figures',
  extension: 'txt',
  mime: 'text/plain;charset=utf-8',
  render: (material, options) =>
    `! Title: Sites with many AI articles, by Headwater\n${siteList(material, options, '!', ({ site }) => [
      `||${addressOf(site)}${site.match === 'path' ? '/' : '^'}$document`,
    ])}`,
});

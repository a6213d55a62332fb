import { defineFormat } from './define-format';
import { addressOf, siteList } from './site-list';

/** A ruleset for the extension uBlacklist, which takes sites out of search results: a match pattern a site. */
export default defineFormat({
  id: 'ublacklist',
  of: 'figures',
  extension: 'txt',
  mime: 'text/plain;charset=utf-8',
  render: (material, options) => siteList(material, options, '#', ({ site }) => [`*://*.${addressOf(site)}/*`]),
});

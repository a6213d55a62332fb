import { defineFormat } from './define-format';
import { siteList } from './site-list';

/** A hosts file: the names under which a site was read lead nowhere. It can't name an account on a shared host. */
export default defineFormat({
  id: 'hosts',
  of: 'figures',
  extension: 'txt',
  mime: 'text/plain;charset=utf-8',
  render: (material, options) =>
    siteList(material, options, '#', ({ site, hosts }) => {
      if (site.match !== 'host') return [];
      const own = hosts.filter((host) => host.endsWith(`.${site.domain}`) && /^[a-z0-9._-]+$/.test(host));
      return [...new Set([site.domain, ...own])].map((host) => `0.0.0.0 ${host}`);
    }),
});

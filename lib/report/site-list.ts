import type { Site } from '@/lib/domain';
import type { SiteFigures } from '@/lib/statistics';
import { type ChosenSites, chooseSites, MINIMUM_PAGES, THRESHOLD } from './choose-sites';
import type { ReportMaterial, ReportOptions } from './define-format';

const day = (time: number) => new Date(time).toISOString().slice(0, 10);
const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Nothing of a file that was imported may end a comment or begin a rule: letters, digits and a few plain signs stay. */
const plain = (text: string) => text.replace(/[^\w.@ ,:/~+-]/g, '_');

/** The part of an address that all of the site's begin with, after the scheme and any sub-domain. */
export function addressOf({ match, domain, account }: Site): string {
  return match === 'path' ? `${domain}/${account}` : domain;
}

/** Why a site is listed, in one line. */
function evidenceLine({ site, ai, firstAt, lastAt, versions }: SiteFigures): string {
  const interval = ai.interval ? `, 95 % interval ${percent(ai.interval.low)} to ${percent(ai.interval.high)}` : '';
  const by = versions.length > 0 ? `, by ${versions.slice(0, 3).join(', ')}` : '';
  const read = `read ${day(firstAt)} to ${day(lastAt)}`;
  return `${plain(`${site.id}: ${ai.k} of ${ai.n} articles known or likely AI`)}${interval}, ${plain(read + by)}`;
}

/** What the list is and how it was made, a line each. */
function headLines(
  { listed, popular, leftOut }: ChosenSites,
  material: ReportMaterial,
  options: ReportOptions,
): string[] {
  const { threshold = THRESHOLD, minimumPages = MINIMUM_PAGES } = options;
  const { madeAt } = material;
  return [
    `Made by Headwater${madeAt ? ` on ${day(madeAt)}` : ''} from one reader's own history.`,
    'Estimates, not proof: a site is listed for what was read of it, not for what it is.',
    `Listed: ${listed.length} sites with at least ${minimumPages} assessed articles, of which at least ${percent(threshold)}`,
    'are known or likely AI by the lower bound of the 95 % interval.',
    `Not listed: ${leftOut.few} with too few articles, ${leftOut.below} below the bound, ${leftOut.pathOnly} accounts that`,
    `no rule can tell from others, ${leftOut.local} addresses of a local network, ${leftOut.popular} sites of many authors or readers.`,
    ...popular.map(({ site }) => `Caution, not listed: ${plain(site.id)}`),
  ];
}

/**
 * A list of sites with a rule each, and its evidence in a comment before it.
 *
 * @param mark begins a comment
 * @param rulesOf the rules for a site; none: the form can't say it, and the comment says so
 */
export function siteList(
  material: ReportMaterial,
  options: ReportOptions,
  mark: string,
  rulesOf: (figures: SiteFigures) => string[],
): string {
  const chosen = chooseSites(material.overview ?? { sites: [] }, options);
  const lines = headLines(chosen, material, options).map((line) => `${mark} ${line}`);
  for (const figures of chosen.listed) {
    const rules = rulesOf(figures);
    lines.push('', `${mark} ${evidenceLine(figures)}${rules.length === 0 ? ' (not expressible here)' : ''}`, ...rules);
  }
  return `${lines.join('\n')}\n`;
}

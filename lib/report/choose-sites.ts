import type { Overview, SiteFigures } from '@/lib/statistics';
import type { ReportOptions } from './define-format';
import { isPopular } from './popular';

/** The sites that a list names, and how many it leaves out for which reason. */
export interface ChosenSites {
  /** Highest lower bound first. */
  listed: SiteFigures[];
  /** Would be listed, were they not sites of many authors or readers. */
  popular: SiteFigures[];
  leftOut: {
    /** Too few assessed articles. */
    few: number;
    /** The interval's lower bound is below the threshold. */
    below: number;
    popular: number;
    /** No address of this machine or network belongs on a list. */
    local: number;
    /** Accounts whose addresses can't be told from others of the platform. */
    pathOnly: number;
  };
}

export const THRESHOLD = 0.5;
export const MINIMUM_PAGES = 10;

/** A host name with a dot and a top level that is no number; in a list it can hold no sign that means something there. */
const PUBLIC_HOST = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;
const LOCAL_HOST = /\.(?:local|localhost|internal|intranet|lan|home|corp)$/;
const PLAIN_ACCOUNT = /^@?[\w.~-]+$/;

function isPublic(host: string): boolean {
  return PUBLIC_HOST.test(host) && !LOCAL_HOST.test(host);
}

/** Says whether rules can tell the site's addresses from others. */
function canBeTold({ site: { match, account, domain } }: SiteFigures): boolean {
  if (match === 'host') return isPublic(domain);
  return match === 'path' && account !== null && PLAIN_ACCOUNT.test(account) && isPublic(domain);
}

/**
 * Chooses by what is sure: the lower bound of the interval of known or likely AI articles, never the bare share, and never
 * from fewer articles than the minimum.
 */
export function chooseSites(
  { sites }: Pick<Overview, 'sites'>,
  { threshold = THRESHOLD, minimumPages = MINIMUM_PAGES, sites: only, popular = false }: ReportOptions = {},
): ChosenSites {
  const wanted = only ? new Set(only) : null;
  const chosen: ChosenSites = {
    listed: [],
    popular: [],
    leftOut: { few: 0, below: 0, popular: 0, local: 0, pathOnly: 0 },
  };
  const low = ({ ai }: SiteFigures) => ai.interval?.low ?? 0;
  for (const figures of sites) {
    const { site, assessed } = figures;
    if (wanted && !wanted.has(site.id)) continue;
    // Without an interval the figures themselves say "not enough yet".
    if (assessed < minimumPages || figures.ai.interval === null) chosen.leftOut.few += 1;
    else if (low(figures) < threshold) chosen.leftOut.below += 1;
    else if (site.match === 'host' && !isPublic(site.domain)) chosen.leftOut.local += 1;
    else if (!canBeTold(figures)) chosen.leftOut.pathOnly += 1;
    else if (isPopular(site) && !popular) {
      chosen.popular.push(figures);
      chosen.leftOut.popular += 1;
    } else chosen.listed.push(figures);
  }
  chosen.listed.sort((a, b) => low(b) - low(a) || b.assessed - a.assessed || (a.site.id < b.site.id ? -1 : 1));
  return chosen;
}

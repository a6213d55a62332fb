/**
 * Room: address. The one form of an article's address: nothing in it that names a session, a reader or a campaign.
 * It must not know of pages, of sites or of what is kept.
 */
export { parseAddress, plainAddress } from './plain-address';

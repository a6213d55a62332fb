/**
 * Room: week. Tells the last week's figures once a week, in a notification of this device, to those who asked for it.
 * It must not count: the figures are handed to it.
 */
export { listenToNotices, tellWeek } from './tell-week';

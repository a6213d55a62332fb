/**
 * Room: statistics. Articles read -> figures with intervals. Pure; every formula names its source.
 * It must not read the history, choose words or round for display.
 */
export type * from './figures';
export { isAi } from './group';
export { createTally } from './tally';
export { dayOf, mondayOf } from './week';
export { wilson } from './wilson';

/**
 * Room: verdict. Evidence + Assessment -> Verdict, a pure function. It must not read pages, models or storage.
 */
export { amend, decide } from './decide';
export { sideOf } from './passages';
export { evidenceOf } from './score-evidence';

/**
 * Room: verdict. Evidence + Assessment -> Verdict, a pure function. It must not read pages, models or storage.
 */
export { amend, decide } from './decide';
export { evidenceOf, passagesDisagree } from './score-evidence';

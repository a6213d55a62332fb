/**
 * Room: visit. The background's side of one page view: report in, verdict out, with history, tab state and toolbar.
 * It must not read pages or load the model; a service worker may die at any line of it.
 */
export { type AssessDependencies, assessPage, type ReportingTab } from './assess-page';
export { type CheckDependencies, checkArticle, findingsOf } from './check-material';
export { isPageReport } from './check-report';
export { isMaterial } from './is-material';
export { offerPictureMenu } from './picture-menu';
export { forgetTab, readTab, tabStateOf, writeTab } from './tab-state';
export { showOnToolbar } from './toolbar';

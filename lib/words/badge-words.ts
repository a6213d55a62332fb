/**
 * Keys of the words that the badge and its card say. The build leaves all others out of the script that runs in every
 * page: it is loaded thousands of times, and the words of reports and settings are most of them all.
 */
export const BADGE_WORDS = /^(?:language_name$|verdict_|meaning_|reason_|evidence_|badge_|card_|strip_)/;

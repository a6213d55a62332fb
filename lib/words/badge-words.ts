/**
 * Keys of the words that the badge and its card say. The build leaves all others out of the script that runs in every
 * page: it is loaded thousands of times, and the words of reports and settings are most of them all.
 */
export const BADGE_WORDS =
  /^(?:language_name$|verdict_|meaning_(?!own_)|reason_|badge_|card_(?!model|error|passage_|pictures|picture_|check_response|cop))/;

/** Keys of the words for findings and figures. There are many, and a page has few: that script asks the background for them. */
export const FINDING_WORDS =
  /^(?:evidence_|credential_|strip_|meaning_own_|card_(?:model|error|passage_|pictures|picture_|check_response|cop))/;

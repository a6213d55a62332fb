/** Version of the backup's form. A file of a later one is refused: what it means is not known yet. */
export const BACKUP_VERSION = 1;

/** First line of a backup. */
export const BACKUP_HEAD = `{"format":"headwater-backup","version":${BACKUP_VERSION},`;

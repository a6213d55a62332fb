import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formats } from '@/lib/report';
import { madeVisits } from '@/tests/made-history';

/** Visits of one piece of the file. */
const PIECE = 5000;

/** A made-up history as a backup file on disk. */
export interface BackupFile {
  name: string;
  bytes: number;
  remove(): Promise<void>;
}

/** Writes a made-up history of this size as Headwater itself writes a backup. */
export async function writeBackup(size: number): Promise<BackupFile> {
  const format = formats.get('json');
  if (format?.of !== 'visits') throw new Error('the backup is a list of visits');
  const writer = format.open({}, {});
  const visits = madeVisits(size);
  function* text() {
    yield writer.head();
    for (let start = 0; start < size; start += PIECE) yield writer.rows(visits.slice(start, start + PIECE));
    yield writer.tail();
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'headwater-backup-'));
  const name = path.join(folder, 'backup.json');
  await pipeline(Readable.from(text()), createWriteStream(name));
  return { name, bytes: (await stat(name)).size, remove: () => rm(folder, { recursive: true }) };
}

import { Dexie, type EntityTable, type Table } from 'dexie';
import type { CheckedModel } from './check';
import { type Job, type OwnModel, ProblemError } from './own-model';

/** `staged`: put in to be tried. `ready`: tried, and used while it is on. */
type Slot = 'staged' | 'ready';

interface StoredFile {
  folder: string;
  path: string;
  data: Blob;
}

interface Tables {
  models: EntityTable<OwnModel & { slot: Slot }, 'slot'>;
  files: Table<StoredFile, [string, string]>;
  jobs: EntityTable<Job & { key: 'job' }, 'key'>;
}

/** The store of the reader's own model: one that is used, one that is tried, and how far the trial is. */
export interface OwnModels {
  /** The model that was tried last and taken; null: there is none. */
  ready(): Promise<OwnModel | null>;
  staged(): Promise<OwnModel | null>;
  files(model: OwnModel): Promise<Map<string, Blob>>;
  /** Puts a checked model in to be tried, in place of an earlier one that was not taken. */
  stage(checked: CheckedModel): Promise<void>;
  /** What the trial found out about the staged model. */
  describe(found: Partial<Pick<OwnModel, 'labels' | 'aiLabel'>>): Promise<void>;
  /** Deletes the staged model: it was tried and refused. */
  discard(): Promise<void>;
  /** Takes the staged model, switched on, and deletes the one before it. */
  take(): Promise<void>;
  change(change: Partial<Pick<OwnModel, 'on' | 'aiLabel'>>): Promise<void>;
  /** Deletes every model and file. */
  remove(): Promise<void>;
  job(): Promise<Job | null>;
  setJob(job: Omit<Job, 'at'>): Promise<void>;
}

function withoutSlot(row: (OwnModel & { slot: Slot }) | undefined): OwnModel | null {
  if (!row) return null;
  const { slot: _, ...model } = row;
  return model;
}

/** @param name of the database; a parameter for tests */
export function createOwnModels(name = 'own-model', now: () => number = Date.now): OwnModels {
  const database = new Dexie(name) as Dexie & Tables;
  database.version(1).stores({ models: 'slot', files: '[folder+path], folder', jobs: 'key' });
  const { models, files, jobs } = database;

  const all = [models, files] as const;
  const get = async (slot: Slot) => withoutSlot(await models.get(slot));

  /** Deletes every file that no model names. */
  async function sweep(): Promise<void> {
    const kept = (await models.toArray()).map(({ folder }) => folder);
    await files.where('folder').noneOf(kept).delete();
  }

  return {
    ready: () => get('ready'),
    staged: () => get('staged'),
    async files({ folder }) {
      const rows = await files.where('folder').equals(folder).toArray();
      return new Map(rows.map(({ path, data }) => [path, data]));
    },
    async stage({ model, files: given }) {
      try {
        await database.transaction('rw', all, async () => {
          await models.put({ ...model, slot: 'staged' });
          await sweep();
          await files.bulkPut([...given].map(([path, data]) => ({ folder: model.folder, path, data })));
        });
      } catch (cause) {
        throw new ProblemError('no-room', String(cause));
      }
    },
    async describe(found) {
      await models.update('staged', found);
    },
    async discard() {
      await database.transaction('rw', all, async () => {
        await models.delete('staged');
        await sweep();
      });
    },
    async take() {
      await database.transaction('rw', all, async () => {
        const staged = await models.get('staged');
        if (!staged) return;
        await models.put({ ...staged, on: true, slot: 'ready' });
        await models.delete('staged');
        await sweep();
      });
    },
    async change(change) {
      await models.update('ready', change);
    },
    async remove() {
      await database.transaction('rw', [...all, jobs], () =>
        Promise.all([models.clear(), files.clear(), jobs.clear()]),
      );
    },
    async job() {
      const row = await jobs.get('job');
      if (!row) return null;
      const { key: _, ...job } = row;
      return job;
    },
    async setJob(job) {
      await jobs.put({ ...job, key: 'job', at: now() });
    },
  };
}

export const ownModels = createOwnModels();

import { plainAddress } from '@/lib/address';
import type { Claim, Correction, CountedArticle, ReadArticle, Site, Visit } from '@/lib/domain';
import type { ArticleQuery, HistoryFilter, KeptVisit, SearchPart, SiteCount, VisitQuery } from '@/lib/messaging';
import { chunks } from './chunks';
import type { HistoryDatabase, StoredVisit } from './database';
import { createImports } from './merge';
import { remake } from './remake';
import { search } from './search';
import { count, list, pages } from './select';
import { articlesAt, articlesByUrl, countedPages } from './select-articles';
import { storedOf } from './visit-of';

/** Rows of one answer: a message of this many stays far under what browsers pass between pages. */
const MOST = 2000;

function keptOf({ newest: _, ...visit }: StoredVisit): KeptVisit {
  return visit;
}

const most = (limit: number | undefined) => Math.max(0, Math.min(limit ?? MOST, MOST));

function isEmpty({ text = '', site, language, kinds = [], from, to }: HistoryFilter): boolean {
  return !text.trim() && kinds.length === 0 && [site, language, from, to].every((field) => field === undefined);
}

/** The history of one database. Every change of visits makes their articles and sites again in the same transaction. */
export function createHistory(database: HistoryDatabase) {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  /** Passes on what becomes of a change, and tells that there was one. */
  async function telling<T>(change: Promise<T>): Promise<T> {
    try {
      return await change;
    } finally {
      // A deletion that failed may have got half-way.
      tell();
    }
  }
  // Somebody deletes the database under us: site data cleared, or another page of ours. Dexie opens it afresh.
  database.on('close', tell);
  const { visits, articles, sites, days, corrections } = database;
  const made = [articles, sites, days];
  const imports = createImports(database);

  /** Deletes visits, and with them what was made from them. */
  async function drop(some: readonly StoredVisit[], withCorrections: boolean): Promise<void> {
    await visits.bulkDelete(some.map(({ id }) => id));
    const gone = await remake(database, new Set(some.map(({ url }) => url)));
    if (withCorrections) await corrections.bulkDelete(gone);
  }

  /** Deletes piece by piece: each is whole, so that a stop in the middle leaves visits, articles and sites in step. */
  async function dropAll(query: HistoryFilter, withCorrections: boolean): Promise<number> {
    let dropped = 0;
    for (let some = await list(database, query, MOST); some.length > 0; some = await list(database, query, MOST)) {
      const now = some;
      await database.transaction('rw', [visits, ...made, corrections], () => drop(now, withCorrections));
      dropped += now.length;
    }
    return dropped;
  }

  return {
    /** Writing a visit again with the same id replaces it. */
    async save(visit: Visit): Promise<void> {
      const stored = storedOf(visit);
      const write = async () => {
        const before = await visits.get(stored.id);
        await visits.put(stored);
        await remake(database, new Set([stored.url, before?.url ?? stored.url]));
      };
      await telling(database.transaction('rw', [visits, ...made], write));
    },
    /**
     * Writes a visit anew where it is still there, at the time that it has. False where it is gone: what the reader
     * deleted does not come back.
     */
    amend(visit: Omit<Visit, 'visitedAt'>): Promise<boolean> {
      const write = async () => {
        const before = await visits.get(visit.id);
        if (!before) return false;
        const stored = storedOf({ ...visit, visitedAt: before.visitedAt });
        await visits.put(stored);
        await remake(database, new Set([stored.url, before.url]));
        return true;
      };
      return telling(database.transaction('rw', [visits, ...made], write));
    },
    /** Newest first, 2,000 at most. */
    async list(query: VisitQuery): Promise<KeptVisit[]> {
      return (await list(database, query, most(query.limit))).map(keptOf);
    },
    /** One stretch of a search, newest first; it ends after a moment, wherever it is. */
    async search(query: VisitQuery): Promise<SearchPart> {
      const part = await search(database, query, most(query.limit));
      return { ...part, visits: part.visits.map(keptOf) };
    },
    count(filter: HistoryFilter): Promise<number> {
      return count(database, filter);
    },
    /** All visits that match, newest first, in pieces. */
    async *pages(query: VisitQuery): AsyncGenerator<KeptVisit[]> {
      for await (const page of pages(database, query)) yield page.map(keptOf);
    },
    /** What statistics need of all articles that match, in pieces, in no promised order. */
    countedPages(filter: HistoryFilter): AsyncGenerator<CountedArticle[]> {
      return countedPages(database, filter);
    },
    /** The articles of these addresses as the filter sees them, in this order; those that are not there are left out. */
    articlesAt(urls: readonly string[], filter: HistoryFilter): Promise<ReadArticle[]> {
      return articlesAt(database, urls, filter);
    },
    /** Articles that match, sorted by address, 2,000 at most. */
    articles(query: ArticleQuery): Promise<ReadArticle[]> {
      return articlesByUrl(database, query, most(query.limit));
    },
    /** All sites, in no promised order. */
    sites(): Promise<Site[]> {
      return sites.toArray();
    },
    /** All sites, most articles first. */
    async siteCounts(): Promise<SiteCount[]> {
      const counts = new Map<string, number>();
      for await (const some of countedPages(database, {})) {
        for (const { siteId } of some) counts.set(siteId, (counts.get(siteId) ?? 0) + 1);
      }
      const all = (await sites.toArray()).map((site) => ({ site, articles: counts.get(site.id) ?? 0 }));
      return all.sort((a, b) => b.articles - a.articles || (a.site.id < b.site.id ? -1 : 1));
    },

    /** Deletes for good, corrections of articles without another visit included; returns how many were there. */
    delete(ids: readonly string[]): Promise<number> {
      const remove = async () => {
        const found = (await visits.bulkGet([...ids])).filter((visit) => visit !== undefined);
        for (const some of chunks(found)) await drop(some, true);
        return found.length;
      };
      return telling(database.transaction('rw', [visits, ...made, corrections], remove));
    },
    /** The same for all that match. It takes a filter that narrows: everything is `clear`'s to delete. */
    async deleteWhere(filter: HistoryFilter): Promise<number> {
      if (isEmpty(filter)) throw new Error('a filter that names everything deletes nothing');
      return telling(dropAll(filter, true));
    },
    /** Deletes visits before a moment. The reader's corrections stay: they are theirs, and have no age. */
    deleteBefore(moment: number): Promise<number> {
      return telling(dropAll({ to: moment }, false));
    },
    /** Deletes everything. */
    clear(): Promise<number> {
      const empty = async () => {
        const before = await visits.count();
        for (const table of database.tables) await table.clear();
        return before;
      };
      return telling(database.transaction('rw', database.tables, empty));
    },

    /** The reader's claims, those taken back only where asked for, sorted by address. */
    async corrections({ takenBack }: { takenBack: boolean }): Promise<Correction[]> {
      const all = await corrections.orderBy('url').toArray();
      return takenBack ? all : all.filter(({ claim }) => claim !== null);
    },
    /** Sets a claim on an article, or takes it back with null. */
    async correct(url: string, claim: Claim | null, changedAt: number): Promise<Correction> {
      const correction = { url: plainAddress(url), claim, changedAt };
      await telling(corrections.put(correction));
      return correction;
    },

    imports: {
      ...imports,
      commit: (name: string) => telling(imports.commit(name)),
    },

    /** Calls the listener after every change, and when the database was deleted or replaced under this page. */
    onChange(listener: () => void): void {
      listeners.add(listener);
    },
  };
}

export type History = ReturnType<typeof createHistory>;

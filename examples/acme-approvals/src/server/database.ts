import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Database } from "node-sqlite3-wasm";
import { giveUpOwnership, takeOwnership } from "./owner-lock.ts";
import { schema } from "./schema.ts";

/** A value that a column holds. */
export type Value = string | number | null;
/** One row of an answer. */
export type Row = Readonly<Record<string, unknown>>;

/** The database as the rest of the server sees it. */
export interface Db {
  all(sql: string, values?: readonly Value[]): Row[];
  get(sql: string, values?: readonly Value[]): Row | undefined;
  run(sql: string, values?: readonly Value[]): void;
  /** All of `work` or nothing of it. Calls may be nested. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens (or creates) the database. Journalling is write-ahead and the lock exclusive: with the default rollback
 * journal this build of SQLite takes its own lock for a living writer and never rolls a killed process's work back.
 */
export function openDatabase(path: string): Db {
  mkdirSync(dirname(path), { recursive: true });
  takeOwnership(path);
  const database = new Database(path);
  database.exec("pragma locking_mode = exclusive");
  database.get("pragma journal_mode = wal");
  database.exec("pragma synchronous = full");
  database.exec(schema);
  return wrap(database, path);
}

function wrap(database: Database, path: string): Db {
  return {
    all: (sql, values = []) => database.all(sql, [...values]),
    get: (sql, values = []) => database.get(sql, [...values]) ?? undefined,
    run: (sql, values = []) => void database.run(sql, [...values]),
    transaction: (work) => transact(database, work),
    close: () => {
      database.close();
      giveUpOwnership(path);
    },
  };
}

function transact<T>(database: Database, work: () => T): T {
  if (database.inTransaction) return work();
  database.exec("begin immediate");
  try {
    const result = work();
    database.exec("commit");
    return result;
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
}

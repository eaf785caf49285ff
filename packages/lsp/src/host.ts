import type { FileContent } from "@coursewright/spec";

/** The files around the server, as its host knows them. Folders are URIs, paths are relative to one, with `/`. */
export interface Host {
  /** Every file below a folder, but for hidden folders, `node_modules` and what a build wrote; nothing where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** A file as the language reads it: its text, or facts about it; `undefined` where there is none. */
  read(folder: string, path: string): Promise<FileContent | undefined>;
  /** The bytes of a file, a picture for instance; `undefined` where there is none or it is too large. */
  bytes?(folder: string, path: string): Promise<Uint8Array | undefined>;
  /**
   * Tells of files that come, change and go, for clients that do not.
   *
   * @returns what ends it.
   */
  watch?(folder: string, changed: (path: string) => void): () => void;
  /** Does a piece of work once nothing else waits; absent where work ahead is not wanted. */
  idle?(work: () => void): void;
}

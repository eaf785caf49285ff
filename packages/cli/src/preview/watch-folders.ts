import { type FSWatcher, watch } from "node:fs";

/** Tells that something in a set of folders may have changed. */
export interface FolderWatch {
  /** Watches these folders from now on. */
  follow(folders: readonly string[]): void;
  close(): void;
}

/**
 * Listens to the system. Where the system says nothing, on network shares, in containers and in folders that were
 * empty, it looks by itself every two seconds, and less often where looking takes long.
 */
export function watchFolders(onChange: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let waiting: NodeJS.Timeout | undefined;
  const soon = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      onChange();
    }, settleTime);
  };
  let poll = setTimeout(look, pollTime);
  function look(): void {
    const began = performance.now();
    onChange();
    poll = setTimeout(look, Math.max(pollTime, 30 * (performance.now() - began)));
  }
  return {
    follow: (folders) => {
      const wanted = new Set(folders);
      for (const [folder, watcher] of watchers) if (!wanted.has(folder)) forget(watchers, folder, watcher);
      for (const folder of wanted) if (!watchers.has(folder)) listen(watchers, folder, soon);
    },
    close: () => {
      clearTimeout(poll);
      clearTimeout(waiting);
      for (const [folder, watcher] of watchers) forget(watchers, folder, watcher);
    },
  };
}

/** An editor saves in several steps: write, rename, set the time. */
const settleTime = 15;
const pollTime = 2_000;

function listen(watchers: Map<string, FSWatcher>, folder: string, soon: () => void): void {
  try {
    const watcher = watch(folder, { persistent: false }, soon);
    watcher.on("error", () => forget(watchers, folder, watcher));
    watchers.set(folder, watcher);
  } catch {
    // Too many watchers, or the folder is gone: looking every two seconds has to do.
  }
}

function forget(watchers: Map<string, FSWatcher>, folder: string, watcher: FSWatcher): void {
  watchers.delete(folder);
  watcher.close();
}

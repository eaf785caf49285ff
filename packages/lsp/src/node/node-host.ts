import { watch } from "node:fs";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import { isPassedOver } from "@coursewright/spec";
import type { Host } from "../host.ts";
import { bytesBelow, readBelow } from "./read-below.ts";
import { walk } from "./walk.ts";

/** The files of this machine's disk. What is no `file:` has none here. */
export const nodeHost: Host = {
  async list(folder) {
    const root = pathOf(folder);
    return root === undefined ? [] : walk(root);
  },
  async read(folder, path) {
    const root = pathOf(folder);
    return root === undefined ? undefined : readBelow(root, path);
  },
  async bytes(folder, path) {
    const root = pathOf(folder);
    return root === undefined ? undefined : bytesBelow(root, path);
  },
  watch(folder, changed) {
    const root = pathOf(folder);
    return root === undefined ? () => undefined : watchFolder(root, changed);
  },
  idle: (work) => void setTimeout(work, 1).unref(),
};

function watchFolder(root: string, changed: (path: string) => void): () => void {
  const watcher = watch(root, { recursive: true }, (_, name) => {
    const path = name?.split(sep).join("/");
    if (path !== undefined && !path.split("/").some(isPassedOver)) changed(path);
  });
  watcher.on("error", () => watcher.close());
  return () => watcher.close();
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

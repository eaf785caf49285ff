import { type FileContent, isPassedOver } from "@coursewright/spec";
import type { Host } from "../host.ts";
import { canonical } from "../uris.ts";

/** A disk in memory: files by canonical URI, to be changed by the test. */
export function memoryHost(files: Map<string, FileContent>): Host {
  return {
    list: async (folder) => {
      const prefix = `${canonical(folder)}/`;
      return [...files.keys()]
        .filter((uri) => uri.startsWith(prefix))
        .map((uri) => uri.slice(prefix.length))
        .filter((path) => !path.split("/").some(isPassedOver))
        .sort();
    },
    read: async (folder, path) => files.get(`${canonical(folder)}/${path}`),
  };
}

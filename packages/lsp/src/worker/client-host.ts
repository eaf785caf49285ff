import { type FileContent, isBuildRecord, isReadAsText, maxFileSize } from "@coursewright/spec";
import type { Connection } from "vscode-languageserver";
import type { Host } from "../host.ts";
import {
  type ListFilesResult,
  listFilesRequest,
  type ReadFileResult,
  readBytesRequest,
  readFileRequest,
} from "../protocol.ts";

/** The files that the client reaches: for servers that have no disk of their own. */
export function clientHost(connection: Connection): Host {
  const ask = (folder: string, path: string, text: boolean) =>
    connection.sendRequest<ReadFileResult>(readFileRequest, { folder, path, text });
  return {
    async list(folder) {
      const paths = await connection.sendRequest<ListFilesResult>(listFilesRequest, { folder });
      const records = paths.filter((path) => path.endsWith("/build.json"));
      const texts = await Promise.all(
        records.map(async (path) => (await ask(folder, path, true))?.text ?? ""),
      );
      const built = records.flatMap((path, index) =>
        isBuildRecord(texts[index] ?? "") ? path.slice(0, path.lastIndexOf("/") + 1) : [],
      );
      return paths.filter((path) => !built.some((out) => path.startsWith(out)));
    },
    async read(folder, path) {
      const found = await ask(folder, path, isReadAsText(path));
      return found === null ? undefined : contentOf(found);
    },
    async bytes(folder, path) {
      const found = await connection.sendRequest<string | null>(readBytesRequest, { folder, path });
      return found === null ? undefined : Uint8Array.from(atob(found), (each) => each.charCodeAt(0));
    },
    idle: (work) => void setTimeout(work, 1),
  };
}

function contentOf({ size, text }: NonNullable<ReadFileResult>): FileContent {
  if (size > maxFileSize) return { size, refused: "too-large" };
  return text ?? { size };
}

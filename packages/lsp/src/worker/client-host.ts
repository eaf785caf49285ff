import { type FileContent, isReadAsText, maxFileSize } from "@coursewright/spec";
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
  return {
    list: (folder) => connection.sendRequest<ListFilesResult>(listFilesRequest, { folder }),
    async read(folder, path) {
      const found = await connection.sendRequest<ReadFileResult>(readFileRequest, {
        folder,
        path,
        text: isReadAsText(path),
      });
      return found === null ? undefined : contentOf(found);
    },
    async bytes(folder, path) {
      const found = await connection.sendRequest<string | null>(readBytesRequest, { folder, path });
      return found === null ? undefined : Uint8Array.from(atob(found), (each) => each.charCodeAt(0));
    },
  };
}

function contentOf({ size, text }: NonNullable<ReadFileResult>): FileContent {
  if (size > maxFileSize) return { size, refused: "too-large" };
  return text ?? { size };
}

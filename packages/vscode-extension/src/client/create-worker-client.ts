import {
  type ListFilesParams,
  listFilesRequest,
  type ReadBytesParams,
  type ReadFileParams,
  readBytesRequest,
  readFileRequest,
} from "@coursewright/lsp/protocol";
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientOptions } from "./client-options.ts";
import { listFiles, readBytes, readFile } from "./worker-files.ts";

/** A client whose server is a worker of the browser, and asks it for files. */
export function createWorkerClient(context: ExtensionContext): LanguageClient {
  const script = Uri.joinPath(context.extensionUri, "dist/server-worker.js").toString(true);
  const client = new LanguageClient("coursewright", "Coursewright", new Worker(script), clientOptions());
  client.onRequest(listFilesRequest, ({ folder }: ListFilesParams) => listFiles(folderAt(folder)));
  client.onRequest(readFileRequest, ({ folder, path, text }: ReadFileParams) =>
    readFile(below(folder, path), text),
  );
  client.onRequest(readBytesRequest, ({ folder, path }: ReadBytesParams) => readBytes(below(folder, path)));
  return client;
}

function below(folder: string, path: string): Uri {
  return Uri.joinPath(folderAt(folder), path);
}

/** The root of a file system has a path, even where its name ends before it. */
function folderAt(name: string): Uri {
  const folder = Uri.parse(name);
  return folder.path === "" ? folder.with({ path: "/" }) : folder;
}

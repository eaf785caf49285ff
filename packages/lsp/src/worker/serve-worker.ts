import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from "vscode-languageserver/browser";
import { connectionOptions } from "../connection-options.ts";
import type { Host } from "../host.ts";
import type { Previews } from "../previews.ts";
import { createServer } from "../server.ts";

/** What a worker is to the page that started it. */
export type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Serves the page that started a worker, over the files that its host reaches. */
export function serveWorker(
  scope: WorkerScope,
  hostOf: (connection: Connection) => Host,
  previews?: Previews,
): void {
  const writer = new BrowserMessageWriter(scope);
  const connection = createConnection(new BrowserMessageReader(scope), writer, connectionOptions(writer));
  createServer(connection, hostOf(connection), previews);
  connection.listen();
}

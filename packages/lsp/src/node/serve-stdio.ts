import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { Host } from "../host.ts";
import type { Previews } from "../previews.ts";
import { createServer } from "../server.ts";

/**
 * Serves an editor over two streams until it says that it leaves, or is gone.
 *
 * @returns the exit code that the protocol asks for: 0 after `shutdown`, 1 without.
 */
export function serveStdio(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  host: Host,
  previews?: Previews,
): Promise<number> {
  return new Promise((resolve) => {
    let asked = false;
    const connection = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(input),
      new StreamMessageWriter(output),
    );
    connection.onShutdown(() => {
      asked = true;
    });
    connection.onExit(() => resolve(asked ? 0 : 1));
    input.on("end", () => resolve(asked ? 0 : 1));
    createServer(connection, host, previews);
    connection.listen();
  });
}

import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { connectionOptions } from "../connection-options.ts";
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
    const watching: (() => void)[] = [];
    const leave = (): void => {
      for (const end of watching) end();
      resolve(asked ? 0 : 1);
    };
    const writer = new StreamMessageWriter(output);
    const connection = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(input),
      writer,
      connectionOptions(writer),
    );
    connection.onShutdown(() => {
      asked = true;
    });
    connection.onExit(leave);
    input.on("end", leave);
    createServer(connection, noting(host, watching), previews);
    connection.listen();
  });
}

/** A host whose watching can be ended: it would keep the process alive. */
function noting(host: Host, watching: (() => void)[]): Host {
  const { watch } = host;
  if (watch === undefined) return host;
  return {
    ...host,
    watch(folder, changed) {
      const end = watch(folder, changed);
      watching.push(end);
      return end;
    },
  };
}

import type { Connection } from "vscode-languageserver";
import { readFeatures } from "./client-features.ts";
import { Files } from "./files.ts";
import { Findings } from "./findings.ts";
import type { Host } from "./host.ts";
import { methods } from "./methods/methods.ts";
import type { Previews } from "./previews.ts";
import type { Session } from "./session.ts";

/**
 * A language server for training programs on a connection, over the files of a host. It listens when the
 * caller says so: `connection.listen()`.
 */
export function createServer(connection: Connection, host: Host, previews?: Previews): void {
  const files: Files = new Files(host, (program, edited) => findings.touch(program, edited));
  const findings = new Findings(connection, () => files);
  const session: Session = {
    connection,
    host,
    files,
    findings,
    previews,
    client: readFeatures({}),
    folders: [],
    ready: Promise.resolve(),
  };
  for (const method of methods) method(session);
}

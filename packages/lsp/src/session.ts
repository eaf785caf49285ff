import type { Connection } from "vscode-languageserver";
import type { ClientFeatures } from "./client-features.ts";
import type { Files } from "./files.ts";
import type { Findings } from "./findings.ts";
import type { Host } from "./host.ts";
import type { Previews } from "./previews.ts";

/** What the methods of one server share. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly files: Files;
  readonly findings: Findings;
  /** Absent where nobody joined the server with a compiler. */
  readonly previews: Previews | undefined;
  /** Set by `initialize`. */
  client: ClientFeatures;
  /** The folders of the editor, as it writes them. */
  folders: readonly string[];
  /** Resolved when the programs are read that the editor began with. */
  ready: Promise<void>;
}

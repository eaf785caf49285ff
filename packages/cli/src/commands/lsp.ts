import { nodeHost, serveStdio } from "@coursewright/lsp/node";
import type { CommandContext } from "../command-context.ts";
import { defineCommand, type Outcome } from "../command-line/command.ts";

/** `coursewright lsp` */
export const lsp = defineCommand({
  summary: "Serve an editor: findings, completion, renaming and more",
  place: 110,
  description:
    "Serves an editor over standard input and output by the Language Server Protocol: findings while you type, completion, hover, definitions, references, renaming. Editors start it; for people it is of no use.",
  arguments: [],
  flags: {
    stdio: { kind: "switch", doc: "Speak over standard input and output; there is no other way." },
  },
  examples: [{ command: "lsp --stdio", does: "What an editor's settings name as the server." }],
  async run({ signal }: CommandContext): Promise<Outcome> {
    signal.addEventListener("abort", () => process.exit(130), { once: true });
    // The connection goes on looking whether the editor's process lives, and would hold this one.
    process.exit(await serveStdio(process.stdin, process.stdout, nodeHost));
  },
});

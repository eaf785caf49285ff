import { player } from "coursewright:player";
import { nodeHost, serveStdio } from "@coursewright/lsp/node";
import { createPreviews } from "./server/create-previews.ts";

/** The language server as a process of its own. */
void serveStdio(process.stdin, process.stdout, nodeHost, createPreviews(player)).then((code) =>
  process.exit(code),
);

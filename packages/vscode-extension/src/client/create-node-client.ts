import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions } from "./client-options.ts";

/** A client whose server is a process of its own. */
export function createNodeClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath("dist/server-node.cjs");
  const server = { module, transport: TransportKind.stdio };
  return new LanguageClient("coursewright", "Coursewright", { run: server, debug: server }, clientOptions());
}

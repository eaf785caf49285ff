import type { ExtensionContext } from "vscode";
import { activateShared } from "./activate-shared.ts";
import { startServer } from "./client/server.ts";

/** VS Code in a browser: the language server runs in a worker; what needs programs and a disk is not there. */
export function activate(context: ExtensionContext): void {
  const server = startServer(async () =>
    (await import("./client/create-worker-client.ts")).createWorkerClient(context),
  );
  activateShared(context, server);
}

import type { ExtensionContext } from "vscode";
import { activateShared } from "./activate-shared.ts";
import { createWorkerClient } from "./client/create-worker-client.ts";

/** VS Code in a browser: the language server runs in a worker; what needs programs and a disk is not there. */
export function activate(context: ExtensionContext): void {
  activateShared(context, createWorkerClient(context));
}

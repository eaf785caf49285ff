import { type ExtensionContext, workspace } from "vscode";
import { activateShared } from "./activate-shared.ts";
import { createNodeClient } from "./client/create-node-client.ts";
import { registerTerminalCommands } from "./commands/terminal-commands.ts";
import { registerLabTests } from "./labs/lab-tests.ts";
import { registerTasks } from "./tasks/tasks.ts";

/** VS Code on a desktop or a server: everything, once the folder is trusted. */
export function activate(context: ExtensionContext): void {
  const client = createNodeClient(context);
  activateShared(context, client);
  const offerPrograms = () => {
    registerTasks(context);
    registerTerminalCommands(context);
    registerLabTests(context, client);
  };
  if (workspace.isTrusted) offerPrograms();
  else context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(offerPrograms));
}

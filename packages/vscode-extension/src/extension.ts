import { type ExtensionContext, workspace } from "vscode";
import { activateShared } from "./activate-shared.ts";
import { startServer } from "./client/server.ts";
import { registerTerminalCommands } from "./commands/terminal-commands.ts";
import { registerLabTests } from "./labs/lab-tests.ts";
import { registerTasks } from "./tasks/tasks.ts";

/** VS Code on a desktop or a server: everything, once the folder is trusted. */
export function activate(context: ExtensionContext): void {
  const server = startServer(async () =>
    (await import("./client/create-node-client.ts")).createNodeClient(context),
  );
  activateShared(context, server);
  const offerPrograms = () => {
    registerTasks(context);
    registerTerminalCommands(context, server);
    registerLabTests(context, server);
  };
  if (workspace.isTrusted) offerPrograms();
  else context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(offerPrograms));
}

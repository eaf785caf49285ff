import { commands, type ExtensionContext, workspace } from "vscode";
import { activateShared } from "./activate-shared.ts";
import { createNodeClient } from "./client/create-node-client.ts";
import { registerTerminalCommands } from "./commands/terminal-commands.ts";
import { registerLabTests } from "./labs/lab-tests.ts";
import { registerTasks } from "./tasks/tasks.ts";

/** VS Code on a desktop or a server: everything, once the folder is trusted. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = await activateShared(context, createNodeClient(context));
  const startPrograms = () => {
    registerTasks(context);
    registerTerminalCommands(context);
    registerLabTests(context, client);
    void commands.executeCommand("setContext", "coursewright.trusted", true);
  };
  if (workspace.isTrusted) startPrograms();
  else context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(startPrograms));
}

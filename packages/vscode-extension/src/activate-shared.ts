import { commands, type ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { registerExplain } from "./commands/explain.ts";
import { registerOutline } from "./outline/outline-view.ts";
import { registerPreviews } from "./preview/previews.ts";

/** What works wherever VS Code runs. */
export async function activateShared<Client extends BaseLanguageClient>(
  context: ExtensionContext,
  client: Client,
): Promise<Client> {
  context.subscriptions.push(
    { dispose: () => void client.dispose() },
    commands.registerCommand("coursewright.restart", () => restart(client)),
  );
  registerExplain(context);
  registerOutline(context, client);
  registerPreviews(context, client);
  await client.start();
  await commands.executeCommand("setContext", "coursewright.active", true);
  return client;
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}

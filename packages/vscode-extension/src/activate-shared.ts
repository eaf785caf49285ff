import { commands, type ExtensionContext, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { registerExplain } from "./commands/explain.ts";
import { registerOutline } from "./outline/outline-view.ts";
import { registerPreviews } from "./preview/previews.ts";

/** What works wherever VS Code runs. The server starts meanwhile: nobody waits for it while VS Code does. */
export function activateShared(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    { dispose: () => void client.dispose() },
    commands.registerCommand("coursewright.restart", () => restart(client)),
  );
  registerExplain(context);
  registerOutline(context, client);
  registerPreviews(context, client);
  void commands.executeCommand("setContext", "coursewright.active", true);
  client.start().catch(tellProblem);
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}

function tellProblem(problem: unknown): void {
  void window.showErrorMessage(`The language server of Coursewright did not start: ${String(problem)}`);
}

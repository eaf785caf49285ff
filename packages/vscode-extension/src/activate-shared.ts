import { commands, type ExtensionContext } from "vscode";
import type { Server } from "./client/server.ts";
import { registerExplain } from "./commands/explain.ts";
import { registerOutline } from "./outline/outline-view.ts";
import { registerPreviews } from "./preview/previews.ts";

/** What works wherever VS Code runs. */
export function activateShared(context: ExtensionContext, server: Server): void {
  context.subscriptions.push(
    server,
    commands.registerCommand("coursewright.restart", () => server.restart()),
  );
  registerExplain(context);
  registerOutline(context, server);
  registerPreviews(context, server);
  void commands.executeCommand("setContext", "coursewright.active", true);
}

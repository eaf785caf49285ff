import type { Workspace } from "@coursewright/spec";
import type { CommandContext } from "./command-context.ts";
import { painter } from "./terminal/paint.ts";

/** Whether a workspace has errors; then it is said, with the way to see them. */
export function tellErrors(workspace: Workspace, context: CommandContext, meaning: string): boolean {
  const errors = workspace.diagnostics().filter(({ severity }) => severity === "error").length;
  if (errors === 0) return false;
  const paint = painter(context.colour);
  const count = errors === 1 ? "one error" : `${errors} errors`;
  context.stderr(
    `${paint.red("✗")} ${paint.bold(`The program has ${count}: ${meaning}.`)}\n  "coursewright check" shows what is wrong and what to do.\n`,
  );
  return true;
}

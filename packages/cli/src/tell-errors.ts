import type { Workspace } from "@coursewright/spec";
import type { CommandContext } from "./command-context.ts";
import type { UsageProblem } from "./command-line/command.ts";
import { painter } from "./terminal/paint.ts";
import { visibleText } from "./terminal/visible-text.ts";
import { indent } from "./terminal/wrap.ts";

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

/** Says what stands in the way, and the way out. */
export function tellProblem({ problem, remedy }: UsageProblem, context: CommandContext): void {
  const { colour, columns = 80 } = context;
  const paint = painter(colour);
  const [first = "", ...more] = indent(visibleText(problem), "  ", columns).split("\n");
  const head = [`${paint.red("✗")} ${paint.bold(first.trimStart())}`, ...more.map(paint.bold)].join("\n");
  const advice = remedy === "" ? "" : `${indent(visibleText(remedy), "  ", columns)}\n`;
  context.stderr(`${head}\n${advice}`);
}

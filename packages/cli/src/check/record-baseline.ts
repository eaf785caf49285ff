import { resolve } from "node:path";
import type { Workspace } from "@coursewright/spec";
import { numbered } from "../check-formats/summary.ts";
import type { CommandContext } from "../command-context.ts";
import type { Outcome } from "../command-line/command.ts";
import { baselineOf } from "./baseline.ts";
import { writeBaseline } from "./baseline-file.ts";

/** Accepts what a program has today: writes its baseline, and says how much that is. */
export function recordBaseline(workspace: Workspace, name: string, context: CommandContext): Outcome {
  const diagnostics = workspace.diagnostics();
  const baseline = baselineOf(diagnostics, (file) => workspace.text(file));
  const problem = writeBaseline(resolve(context.cwd, name), name, baseline);
  if (problem !== undefined) return problem;
  if (!context.quiet) context.stderr(`${numbered(diagnostics.length, "finding")} written into ${name}.\n`);
  return 0;
}

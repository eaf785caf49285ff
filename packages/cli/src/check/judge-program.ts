import { resolve } from "node:path";
import { reportOn, type Workspace } from "@coursewright/spec";
import { type CheckReport, withDiagnostics } from "../check-formats/check-report.ts";
import type { CommandContext } from "../command-context.ts";
import { isUsageProblem, type UsageProblem } from "../command-line/command.ts";
import { compare } from "./baseline.ts";
import { readBaseline } from "./baseline-file.ts";
import { changesSince } from "./changes.ts";
import { findingsOfChanges } from "./findings-of-changes.ts";
import { gitIn } from "./git.ts";

/** Which findings were asked for. */
interface Asked {
  readonly baseline: string | undefined;
  readonly "changed-since": string | undefined;
}

/** What is wrong with a program, as far as it was asked for. */
export function judgeProgram(
  root: string,
  workspace: Workspace,
  asked: Asked,
  context: CommandContext,
): CheckReport | UsageProblem {
  const all = reportOn(workspace);
  const unknown = asked.baseline === undefined ? all : sinceBaseline(all, workspace, asked.baseline, context);
  const ref = asked["changed-since"];
  if (isUsageProblem(unknown) || ref === undefined) return unknown;
  return sinceCommit(unknown, root, workspace, ref, context);
}

function sinceBaseline(
  report: CheckReport,
  workspace: Workspace,
  name: string,
  { cwd }: CommandContext,
): CheckReport | UsageProblem {
  const baseline = readBaseline(resolve(cwd, name), name);
  if (isUsageProblem(baseline)) return baseline;
  const { fresh, known, gone } = compare(report.diagnostics, baseline, (file) => workspace.text(file));
  const count = gone.reduce((sum, entry) => sum + entry.count, 0);
  return { ...withDiagnostics(report, fresh), baseline: { known, gone: count } };
}

function sinceCommit(
  report: CheckReport,
  root: string,
  workspace: Workspace,
  ref: string,
  { env }: CommandContext,
): CheckReport | UsageProblem {
  const git = gitIn(root, env);
  const changes = changesSince(git, ref);
  if (isUsageProblem(changes)) return changes;
  const theirs = new Set(findingsOfChanges(root, workspace, changes, git));
  const shown = report.diagnostics.filter((each) => theirs.has(each));
  const elsewhere = report.diagnostics.length - shown.length;
  return { ...withDiagnostics(report, shown), changedSince: { ref, elsewhere } };
}

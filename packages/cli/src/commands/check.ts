import { join, relative } from "node:path";
import type { Workspace } from "@coursewright/spec";
import { type CheckReport, reportOf } from "../check-formats/check-report.ts";
import { checkFormatNames, checkFormats, type Surroundings } from "../check-formats/format.ts";
import type { CommandContext } from "../command-context.ts";
import { defineCommand, type ExitCode, isUsageProblem, type Outcome } from "../command-line/command.ts";
import { fixWorkspace } from "../fix-workspace.ts";
import { findWorkspace } from "../host/find-workspace.ts";
import { loadWorkspace } from "../host/load-workspace.ts";
import { saveTexts } from "../host/save-texts.ts";

/** `coursewright check` */
export const check = defineCommand({
  description:
    "Reads a whole training program and prints what is wrong, where it is, and what to do about it. Nothing is changed, unless with --fix, and no code of the program is run.",
  arguments: [{ name: "DIR", doc: "The program's folder or one inside it; where you stand without it." }],
  flags: {
    format: {
      kind: "word",
      value: "FORMAT",
      choices: checkFormatNames,
      default: "pretty",
      doc: "How to print what was found.",
    },
    "max-warnings": {
      kind: "count",
      value: "N",
      minimum: 0,
      doc: "Fail when there are more warnings than this.",
    },
    fix: { kind: "switch", doc: "First do every repair there is no doubt about, then check." },
  },
  examples: [
    { command: "check", does: "Check the program you stand in." },
    { command: "check my-training --max-warnings 0", does: "In CI: warnings fail too." },
    { command: "check --fix", does: "Repair what has one clear repair." },
    { command: "check --json", does: "For programs: every finding with its place and its repairs." },
  ],
  run(context, { flags, words: [dir] }): Outcome {
    const root = findWorkspace(context.cwd, dir);
    if (isUsageProblem(root)) return root;
    const workspace = loadWorkspace(root);
    if (flags.fix) fix(root, workspace, context);
    const report = reportOf(workspace);
    context.stdout(checkFormats[flags.format](report, surroundingsOf(root, workspace, context)));
    return exitCodeOf(report, flags["max-warnings"], context);
  },
});

function fix(root: string, workspace: Workspace, context: CommandContext): void {
  const { count, texts } = fixWorkspace(workspace);
  const left = saveTexts(root, texts);
  for (const file of left) context.stderr(`${file} was changed meanwhile and is left alone.\n`);
  const files = texts.size - left.length;
  if (!context.quiet)
    context.stderr(
      `${count} ${count === 1 ? "repair" : "repairs"} in ${files} ${files === 1 ? "file" : "files"}.\n`,
    );
}

function surroundingsOf(root: string, workspace: Workspace, context: CommandContext): Surroundings {
  const { cwd, colour, columns = 80, quiet } = context;
  return {
    text: (file) => workspace.text(file),
    name: (file) => shorter(relative(cwd, join(root, file)), join(root, file)),
    colour,
    columns,
    quiet,
  };
}

function shorter(a: string, b: string): string {
  return a.length <= b.length ? a : b;
}

function exitCodeOf(
  { summary }: CheckReport,
  maxWarnings: number | undefined,
  context: CommandContext,
): ExitCode {
  if (summary.error > 0) return 1;
  if (maxWarnings === undefined || summary.warning <= maxWarnings) return 0;
  context.stderr(
    `There are more warnings (${summary.warning}) than --max-warnings allows (${maxWarnings}).\n`,
  );
  return 1;
}

import { relative } from "node:path";
import { fixProgram } from "../check/fix-program.ts";
import { judgeProgram } from "../check/judge-program.ts";
import { programOf, programsOfFiles } from "../check/programs-of.ts";
import { recordBaseline } from "../check/record-baseline.ts";
import { refuseTogether } from "../check/refuse-together.ts";
import { surroundingsOf } from "../check/surroundings-of.ts";
import type { CheckReport } from "../check-formats/check-report.ts";
import { checkFormatNames, checkFormats } from "../check-formats/format.ts";
import type { CommandContext } from "../command-context.ts";
import {
  defineCommand,
  type ExitCode,
  type Input,
  isUsageProblem,
  type Outcome,
} from "../command-line/command.ts";
import { loadWorkspace } from "../host/load-workspace.ts";
import { painter } from "../terminal/paint.ts";
import { visibleLine } from "../terminal/visible-text.ts";

const flags = {
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
  files: {
    kind: "switch",
    doc: "What is named are files, as hooks before a commit name them: check the programs they belong to.",
  },
  baseline: {
    kind: "word",
    value: "FILE",
    doc: "Show, and fail on, only what this file does not know.",
  },
  "write-baseline": {
    kind: "word",
    value: "FILE",
    doc: "Write what is found today into this file, for --baseline.",
  },
  "changed-since": {
    kind: "word",
    value: "REF",
    doc: "Show only what was changed since a git branch, tag or commit, and what those changes broke.",
  },
} as const;

/** What `check` may be asked for. */
export type CheckFlags = Input<typeof flags>["flags"];

/** `coursewright check` */
export const check = defineCommand({
  summary: "Find what is wrong, where it is, and what to do",
  place: 20,
  description:
    "Reads a whole training program and prints what is wrong, where it is, and what to do about it. Nothing is changed, unless with --fix, and no code of the program is run.",
  arguments: [
    {
      name: "DIR",
      doc: "The program's folder or one inside it; where you stand without it. With --files: any number of files.",
      rest: true,
    },
  ],
  flags,
  examples: [
    { command: "check", does: "Check the program you stand in." },
    { command: "check my-training --max-warnings 0", does: "In CI: warnings fail too." },
    { command: "check --fix", does: "Repair what has one clear repair." },
    { command: "check --json", does: "For programs: every finding with its place and its repairs." },
    {
      command: "check --changed-since origin/main",
      does: "For a pull request: what it changed and what it broke.",
    },
    { command: "check --write-baseline known.json", does: "Accept what is found today …" },
    { command: "check --baseline known.json", does: "… and from now on show only what is new." },
  ],
  run(context, { flags: asked, words }): Outcome {
    const roots = asked.files ? programsOfFiles(context.cwd, words) : programOf(context.cwd, words);
    if (isUsageProblem(roots)) return roots;
    const refused = refuseTogether(asked, roots.length);
    if (refused !== undefined) return refused;
    if (roots.length === 0 && !context.quiet)
      context.stderr("None of these files belongs to a training program.\n");
    let worst: ExitCode = 0;
    for (const root of roots) {
      if (roots.length > 1 && asked.format === "pretty" && !context.quiet)
        context.stdout(heading(root, context));
      const outcome = checkOne(root, asked, context);
      if (isUsageProblem(outcome)) return outcome;
      worst = Math.max(worst, outcome);
    }
    return worst;
  },
});

/** Which of several programs the lines below speak of. */
function heading(root: string, { cwd, colour }: CommandContext): string {
  return `${painter(colour).bold(visibleLine(relative(cwd, root) || "."))}\n`;
}

function checkOne(root: string, asked: CheckFlags, context: CommandContext): Outcome {
  const workspace = loadWorkspace(root);
  if (asked.fix) fixProgram(root, workspace, context);
  const file = asked["write-baseline"];
  if (file !== undefined) return recordBaseline(workspace, file, context);
  const report = judgeProgram(root, workspace, asked, context);
  if (isUsageProblem(report)) return report;
  const tooMany = hasTooMany(report, asked["max-warnings"]);
  const surroundings = surroundingsOf(root, workspace, tooMany, context);
  context.stdout(checkFormats[asked.format](report, surroundings));
  if (tooMany)
    context.stderr(
      `There are more warnings (${report.summary.warning}) than --max-warnings allows (${asked["max-warnings"]}).\n`,
    );
  return tooMany || report.summary.error > 0 ? 1 : 0;
}

function hasTooMany({ summary }: CheckReport, maxWarnings: number | undefined): boolean {
  return summary.error === 0 && maxWarnings !== undefined && summary.warning > maxWarnings;
}

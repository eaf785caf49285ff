import { join, relative, resolve } from "node:path";
import { outputs } from "@coursewright/compiler";
import { reportOn } from "@coursewright/spec";
import { checkFormats } from "../check-formats/format.ts";
import type { CommandContext } from "../command-context.ts";
import { defineCommand, isUsageProblem, type Outcome } from "../command-line/command.ts";
import { type BuildReport, build as buildProgram } from "../host/build.ts";
import { findWorkspace } from "../host/find-workspace.ts";
import { formatBuild } from "../host/format-build.ts";

/** What a build is asked for. */
export interface BuildCommandOptions {
  /** The program's folder or one inside it; the current one without it. */
  readonly dir?: string;
  readonly out: string;
  readonly only?: readonly string[];
  readonly format: "pretty" | "json";
  readonly maxWarnings?: number;
}

/** `coursewright build` */
export const build = defineCommand({
  summary: "Build LMS packages, slides, guides and scripts for labs",
  place: 30,
  description:
    "Builds what the program asks for in outputs: of training.yaml. Only what changed is written again. A build that is interrupted, or finds an error, leaves everything as it was.",
  arguments: [{ name: "DIR", doc: "The program's folder or one inside it; where you stand without it." }],
  flags: {
    out: { kind: "word", value: "OUT", doc: "The folder to build into; it is made if it is not there." },
    only: {
      kind: "word",
      value: "NAMES",
      doc: "Build these outputs only, separated by commas.",
    },
    format: {
      kind: "word",
      value: "FORMAT",
      choices: ["pretty", "json"],
      default: "pretty",
      doc: "How to print what was built.",
    },
    "max-warnings": {
      kind: "count",
      value: "N",
      minimum: 0,
      doc: "Fail when there are more warnings than this.",
    },
  },
  words: { title: "Outputs", rows: outputs.map(({ name, doc }) => [name, doc]) },
  examples: [
    { command: "build --out out", does: "Build the program you stand in into the folder out." },
    { command: "build my-training --out out --only scorm12", does: "Build its LMS packages only." },
    { command: "verify out/scorm12/*.zip", does: "Then play the packages and see what an LMS receives." },
  ],
  run(context, { flags, words: [dir] }): Promise<Outcome> | Outcome {
    if (flags.out === undefined) return noOut;
    const names = flags.only?.split(",").map((name) => name.trim());
    const maxWarnings = flags["max-warnings"];
    return runBuild(
      {
        out: flags.out,
        format: flags.format,
        ...(dir === undefined ? {} : { dir }),
        ...(names === undefined ? {} : { only: names.filter((name) => name !== "") }),
        ...(maxWarnings === undefined ? {} : { maxWarnings }),
      },
      context,
    );
  },
});

const noOut = {
  problem: "A build needs a folder to build into.",
  remedy: "Name it: coursewright build --out out",
} as const;

/** Builds, prints what was built on stdout and what is wrong on stderr. */
export async function runBuild(options: BuildCommandOptions, context: CommandContext): Promise<Outcome> {
  const root = findWorkspace(context.cwd, options.dir);
  if (isUsageProblem(root)) return root;
  const { signal } = context;
  const progress = (text: string) => (context.quiet ? undefined : context.stderr(`${text}\n`));
  const out = resolve(context.cwd, options.out);
  const only = options.only === undefined ? {} : { only: options.only };
  const report = await buildProgram({ root, out, signal, progress, ...only }).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
  if (report === undefined) return 130;
  if (isUsageProblem(report)) return report;
  return tell(report, root, options, context);
}

function tell(
  report: BuildReport,
  root: string,
  options: BuildCommandOptions,
  context: CommandContext,
): number {
  const { unsound, findings } = report;
  if (unsound !== undefined) context.stderr(complaints(unsound, root, context));
  context.stdout(formatBuild(report, options.format, options.out));
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  if (unsound !== undefined || count("error") > 0) return 1;
  if (options.maxWarnings === undefined || count("warning") <= options.maxWarnings) return 0;
  context.stderr(
    `There are more warnings (${count("warning")}) than --max-warnings allows (${options.maxWarnings}).\n`,
  );
  return 1;
}

/** The errors that keep a program from being built, as `check` prints them. */
function complaints(
  workspace: NonNullable<BuildReport["unsound"]>,
  root: string,
  { cwd, colour, columns = 80, quiet }: CommandContext,
): string {
  const report = reportOn(workspace);
  const errors = report.diagnostics.filter(({ severity }) => severity === "error");
  const summary = { error: errors.length, warning: 0, info: 0 };
  return checkFormats.pretty(
    { ...report, summary, diagnostics: errors },
    {
      text: (file) => workspace.text(file),
      name: (file) => relative(cwd, join(root, file)),
      colour,
      columns,
      quiet,
    },
  );
}

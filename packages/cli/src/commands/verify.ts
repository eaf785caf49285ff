import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { CommandContext } from "../command-context.ts";
import { defineCommand, type Outcome, type UsageProblem } from "../command-line/command.ts";
import { findChromium } from "../verify/find-chromium.ts";
import { verifyPackage } from "../verify/verify-package.ts";
import { formatReport, type VerifyReport } from "../verify/verify-report.ts";

/** What is to be verified. */
export interface VerifyCommandOptions {
  readonly files: readonly string[];
  readonly format: "pretty" | "json";
}

/** `coursewright verify` */
export const verify = defineCommand({
  description:
    "Plays SCORM packages (1.2, and 2004 4th Edition) in a browser as learners do: all right, all wrong, half, leaving and coming back, without submitting the test, or with nothing else. Two LMSs watch, one of them as strict as any. What they received is compared with the .verify.json that lies beside a package since it was built.",
  arguments: [{ name: "FILE", doc: "The packages.", required: true, rest: true }],
  flags: {
    format: {
      kind: "word",
      value: "FORMAT",
      choices: ["pretty", "json"],
      default: "pretty",
      doc: "How to print what was found.",
    },
  },
  examples: [
    { command: "verify out/scorm12/admin-core.en.zip", does: "Play one package." },
    { command: "verify out/scorm12/*.zip --json", does: "Play them all, for a program to read." },
  ],
  run: (context, { flags, words }) => runVerify({ files: words, format: flags.format }, context),
});

/** Verifies packages one after the other; 1 if any breaks a promise. */
export async function runVerify(options: VerifyCommandOptions, context: CommandContext): Promise<Outcome> {
  const files = options.files.filter((file) => !file.endsWith(".verify.json"));
  const missing = files.find((file) => !isFile(resolve(context.cwd, file)));
  if (missing !== undefined) return noFile(missing);
  const chromium = findChromium(context.env);
  if (chromium === undefined) return noBrowser(context.env);
  const reports: VerifyReport[] = [];
  for (const file of files) {
    const report = await verifyOne(file, chromium, context);
    if (report === undefined) return 130;
    reports.push(report);
    if (options.format === "pretty") context.stdout(formatReport(report, context.colour));
  }
  const ok = reports.every((report) => report.ok);
  if (options.format === "json")
    context.stdout(`${JSON.stringify({ version: 1, ok, packages: reports }, undefined, 2)}\n`);
  return ok ? 0 : 1;
}

/** Undefined when the person interrupted it. */
async function verifyOne(
  file: string,
  chromium: string,
  { cwd, quiet, signal, stderr }: CommandContext,
): Promise<VerifyReport | undefined> {
  const progress = (text: string) => (quiet ? undefined : stderr(`${text}\n`));
  try {
    const report = await verifyPackage(resolve(cwd, file), { chromium, signal, progress });
    return signal.aborted ? undefined : { ...report, file };
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function noFile(file: string): UsageProblem {
  return {
    problem: `There is no file "${file}".`,
    remedy: "Name packages that a build wrote, for example out/scorm12/*.zip.",
  };
}

function noBrowser({ COURSEWRIGHT_CHROMIUM: named }: CommandContext["env"]): UsageProblem {
  return {
    problem:
      named === undefined || named === ""
        ? "Packages are played in Chromium or Chrome, and there is none on this machine."
        : `COURSEWRIGHT_CHROMIUM names no program: ${named}`,
    remedy:
      "Install it (Debian, Ubuntu: sudo apt-get install chromium), or name one in COURSEWRIGHT_CHROMIUM.",
  };
}

import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import type { CommandContext } from "../command-context.ts";
import { defineCommand, type Outcome, type UsageProblem } from "../command-line/command.ts";
import { findChromium } from "../verify/find-chromium.ts";
import { openBrowser } from "../verify/open-browser.ts";
import { verifyPackage } from "../verify/verify-package.ts";
import { formatReport, type VerifyReport } from "../verify/verify-report.ts";

/** What is to be verified. */
export interface VerifyCommandOptions {
  readonly files: readonly string[];
  readonly format: "pretty" | "json";
}

/** `coursewright verify` */
export const verify = defineCommand({
  summary: "Play built packages and see what an LMS receives",
  place: 50,
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
  const reports = await verifyAll(files, chromium, options, context);
  if (reports === undefined) return 130;
  const ok = reports.every((report) => report.ok);
  if (options.format === "json")
    context.stdout(`${JSON.stringify({ version: 1, ok, packages: reports }, undefined, 2)}\n`);
  return ok ? 0 : 1;
}

/** Sound packages share a browser; what a broken one left in it goes with it. Undefined when the person interrupted it. */
async function verifyAll(
  files: readonly string[],
  chromium: string,
  { format }: VerifyCommandOptions,
  { cwd, quiet, signal, stdout, stderr, colour }: CommandContext,
): Promise<readonly VerifyReport[] | undefined> {
  const progress = (text: string) => (quiet ? undefined : stderr(`${text}\n`));
  const reports: VerifyReport[] = [];
  let browser: Browser | undefined;
  try {
    for (const file of files) {
      if (!browser?.isConnected()) browser = await openBrowser(chromium, signal);
      const report = { ...(await verifyPackage(resolve(cwd, file), { browser, signal, progress })), file };
      if (signal.aborted) return undefined;
      reports.push(report);
      if (format === "pretty") stdout(formatReport(report, colour));
      if (!report.ok) await browser.close();
    }
    return reports;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    await browser?.close();
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

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { packageFolder } from "../host/package-folder.ts";
import { type Ran, runInProcess } from "./run-in-process.ts";
import { splitWords } from "./scenario.ts";

/** A command of a guide's page, and the answer the page shows. */
export interface GuideStep {
  readonly command: string;
  readonly answer: string;
}

/** The steps of every `console` block of a page: `$ ` begins a command, `(exit N)` ends an answer. */
export function guideSteps(page: string): readonly GuideStep[] {
  const text = readFileSync(join(packageFolder(), "../../docs/guide", page), "utf8");
  return [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const [command = "", ...answer] = step.split("\n");
        return { command, answer: answer.join("\n") };
      }),
  );
}

/** Follows steps as a reader does, beginning in a folder. What a page shows is what a terminal shows: both streams. */
export async function followGuide(
  steps: readonly GuideStep[],
  folder: string,
  run: (argv: readonly string[], cwd: string) => Ran | Promise<Ran> = runInProcess,
): Promise<void> {
  let cwd = folder;
  for (const { command, answer } of steps) {
    if (command.startsWith("cd ")) {
      cwd = join(cwd, command.slice(3));
      continue;
    }
    const shown = answerOf(await runStep(command, cwd, run));
    if (!matchesLoosely(shown, answer)) expect(`$ ${command}\n${shown}`).toBe(`$ ${command}\n${answer}`);
  }
}

function runStep(
  command: string,
  cwd: string,
  run: (argv: readonly string[], cwd: string) => Ran | Promise<Ran>,
): Ran | Promise<Ran> {
  const [program, ...argv] = splitWords(command);
  if (program === "coursewright") return run(argv, cwd);
  const { stdout, stderr, status } = spawnSync("bash", ["-c", command], { cwd, encoding: "utf8" });
  return { stdout, stderr, exit: status ?? 1 };
}

function answerOf({ stdout, stderr, exit }: Ran): string {
  return `${stderr}${stdout}${exit === 0 ? "" : `(exit ${exit})\n`}`;
}

/** `…` stands for any lines, or inside a line for any text. */
function matchesLoosely(shown: string, answer: string): boolean {
  const lines = answer.split(/^…\n/m).map((part) => part.split("…").map(escaped).join(".*"));
  return new RegExp(`^${lines.join("(?:.*\\n)*?")}$`).test(shown);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

import { join, relative } from "node:path";
import type { Workspace } from "@coursewright/spec";
import type { Surroundings } from "../check-formats/format.ts";
import type { CommandContext } from "../command-context.ts";
import { readRulePage } from "../host/rule-page.ts";
import { version } from "../version.ts";
import { repositoryOf, seenFrom } from "./repository.ts";

/** What formats may know: the texts, how files are called, and what makes the command fail. */
export function surroundingsOf(
  root: string,
  workspace: Workspace,
  tooManyWarnings: boolean,
  { cwd, colour, columns = 80, quiet }: CommandContext,
): Surroundings {
  const top = repositoryOf(root) ?? cwd;
  return {
    text: (file) => workspace.text(file),
    name: (file) => shorter(relative(cwd, join(root, file)), join(root, file)),
    place: (file) => seenFrom(top, join(root, file)),
    fails: (severity) => severity === "error" || (severity === "warning" && tooManyWarnings),
    page: readRulePage,
    time: new Date().toISOString().slice(0, 19),
    version: version(),
    colour,
    columns,
    quiet,
  };
}

function shorter(a: string, b: string): string {
  return a.length <= b.length ? a : b;
}

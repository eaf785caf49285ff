import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Uri, workspace } from "vscode";

/** How the `coursewright` command is called: a program and its first arguments. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

/** The command that the settings name, else the nearest one installed by npm, else the one on the PATH. */
export function findCommand(program: Uri): Command {
  const named = workspace.getConfiguration("coursewright", program).get<string>("command", "").trim();
  if (named !== "") return byNode(named);
  for (let folder = program.fsPath; ; folder = dirname(folder)) {
    const installed = join(folder, "node_modules/coursewright/bin/coursewright.js");
    if (existsSync(installed)) return byNode(installed);
    if (folder === dirname(folder)) return { command: "coursewright", args: [] };
  }
}

function byNode(path: string): Command {
  return /\.[cm]?js$/.test(path) ? { command: "node", args: [path] } : { command: path, args: [] };
}

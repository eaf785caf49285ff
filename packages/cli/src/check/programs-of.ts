import { dirname, resolve } from "node:path";
import { isUsageProblem, type UsageProblem } from "../command-line/command.ts";
import { findWorkspace, isFolder } from "../host/find-workspace.ts";

/** The program of the one folder that may be named, absolute, in a list. */
export function programOf(cwd: string, [dir, another]: readonly string[]): readonly string[] | UsageProblem {
  if (another !== undefined) return notExpected(another);
  const root = findWorkspace(cwd, dir);
  return isUsageProblem(root) ? root : [root];
}

function notExpected(word: string): UsageProblem {
  return {
    problem: `coursewright check does not know what to do with "${word}".`,
    remedy: 'It takes one folder, or files with --files. "coursewright check --help" shows how it is used.',
  };
}

/**
 * The programs that files belong to, each once, absolute. Files outside of any are passed over: tools
 * that run before a commit name whatever was changed, also what is there no longer.
 */
export function programsOfFiles(cwd: string, files: readonly string[]): readonly string[] {
  const places = files.map((file) => resolve(cwd, file));
  const roots = new Set(places.map((place) => findAbove(isFolder(place) ? place : dirname(place))));
  return [...roots].filter((root) => root !== undefined);
}

/** From a folder that may be gone. */
function findAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const root = findWorkspace(at);
    if (!isUsageProblem(root)) return root;
    if (at === dirname(at)) return undefined;
  }
}

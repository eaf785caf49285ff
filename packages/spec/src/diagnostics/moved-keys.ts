import type { Problem, ProblemFix } from "../syntax/problem.ts";

/**
 * A key that slipped over the dash of the entry it belongs to stands twice in the entry above and is missing below:
 * one cause, which is told where the key stands.
 *
 * @param problems of a document, with the offsets of its text.
 */
export function tellMovedKeys(problems: readonly Problem[], text: string): readonly Problem[] {
  const echoes = new Set<Problem>();
  const told = problems.map((problem) => {
    if (problem.code !== "yaml/duplicate-key") return problem;
    const name = text.slice(problem.start, problem.end);
    const below = entryBelow(problem, text);
    if (below === undefined || hasKey(below.entry, name)) return problem;
    for (const each of problems) if (each.start === below.start && isMissing(each, name)) echoes.add(each);
    return {
      ...problem,
      hint: `Only one of the two can count. The entry below has no "${name}": if this line belongs there, move it below the line with the dash.`,
      fixes: [{ title: `Move "${name}" to the entry below`, edits: below.edits }],
    };
  });
  return told.filter((each) => !echoes.has(each));
}

function isMissing({ code, message }: Problem, name: string): boolean {
  return code === "schema/missing-key" && message.endsWith(` needs "${name}".`);
}

interface Below {
  /** Of its first key. */
  readonly start: number;
  /** From there on. */
  readonly entry: string;
  readonly edits: ProblemFix["edits"];
}

/** The entry of a list that begins right below a line, and the edits that move the line into it. */
function entryBelow({ start }: Problem, text: string): Below | undefined {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const end = text.indexOf("\n", start);
  const dash = end < 0 ? null : /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ \t]*)-[ \t]+/.exec(text.slice(end + 1));
  if (dash === null) return undefined;
  const key = end + 1 + dash[0].length;
  const next = text.slice(key).search(new RegExp(`\\n[ \\t]{0,${dash[1]?.length ?? 0}}\\S`));
  const below = text.indexOf("\n", key);
  const at = below < 0 ? text.length : below;
  return {
    start: key,
    entry: next < 0 ? text.slice(key) : text.slice(key, key + next),
    edits: [
      { start: from, end: end + 1, newText: "" },
      { start: at, end: at, newText: `\n${text.slice(from, end).trimEnd()}` },
    ],
  };
}

function hasKey(entry: string, name: string): boolean {
  return entry.split("\n").some((line) => line.trimStart().startsWith(`${name}:`));
}

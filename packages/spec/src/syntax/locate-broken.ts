import { EVENT_ID, parseEvents, YAMLException } from "js-yaml";
import { parseTolerant } from "./parse-tolerant.ts";
import type { Problem } from "./problem.ts";
import { tab } from "./syntax-error.ts";

/** How much of a long text is looked at around the place where the quick parser gave up. */
const window = 32 * 1024;
const linesBelow = 20;

/**
 * What is wrong with a text that is too long for the recovering parser: the quick one says where it gave
 * up, and the lines around that place are given to the other.
 */
export function locateBroken(text: string): Problem {
  const found = giveUp(text);
  if (typeof found !== "number") return found;
  return explain(text, found) ?? atLine(text, found);
}

/** Whether a text is YAML, with whatever the language does not use. */
export function readsAsYaml(text: string): boolean {
  try {
    parseEvents(text, {});
    return true;
  } catch (error) {
    if (error instanceof YAMLException) return false;
    throw error;
  }
}

/** Where the quick parser stops, or what stands there that it leaves to the other. */
function giveUp(text: string): number | Problem {
  const tabbed = text.startsWith("\t") ? 0 : text.indexOf("\n\t") + 1;
  if (text[tabbed] === "\t") return { ...tab, start: tabbed, end: tabbed + 1 };
  try {
    for (const event of parseEvents(text, {})) {
      if (event.type === EVENT_ID.ALIAS) return tooLongFor(event.anchorStart, event.anchorEnd);
      if ("anchorStart" in event && event.anchorStart >= 0)
        return tooLongFor(event.anchorStart, event.anchorEnd);
      if ("tagStart" in event && event.tagStart >= 0) return event.tagStart;
    }
  } catch (error) {
    if (error instanceof YAMLException) return error.mark?.position ?? 0;
    throw error;
  }
  return 0;
}

function tooLongFor(start: number, end: number): Problem {
  return {
    code: "yaml/syntax",
    start: Math.max(0, start - 1),
    end,
    message:
      "A text that begins with * or & is read as an alias or an anchor, and this file is too large for them.",
    hint: "Put the text in quotes. If a repetition is meant, write it out, or split the file.",
  };
}

/** The first problem of the lines around, from the last line above that stands furthest to the left. */
function explain(text: string, place: number): Problem | undefined {
  const start = startOfEntry(text, place);
  let end = place;
  for (let line = 0; line < linesBelow && end < text.length && end - place < window; line += 1) {
    const newline = text.indexOf("\n", end);
    end = newline < 0 ? text.length : newline + 1;
  }
  const [problem] = end - start > 2 * window ? [] : parseTolerant(text.slice(start, end)).problems;
  if (problem === undefined || start + problem.start > place + 1) return undefined;
  const { fixes = [], related: _, ...rest } = problem;
  return {
    ...rest,
    start: problem.start + start,
    end: problem.end + start,
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start })),
    })),
  };
}

function startOfEntry(text: string, place: number): number {
  const from = text.indexOf("\n", Math.max(-1, place - window)) + 1;
  const error = text.lastIndexOf("\n", Math.max(0, place - 1)) + 1;
  let least = Number.POSITIVE_INFINITY;
  let start = error;
  for (let line = Math.min(from, error); line < error; line = text.indexOf("\n", line) + 1) {
    const column = /^ *(?=[^\s#])/.exec(text.slice(line, line + 200))?.[0].length;
    if (column === undefined || column > least) continue;
    least = column;
    start = line;
  }
  return start;
}

function atLine(text: string, place: number): Problem {
  const line = text.lastIndexOf("\n", Math.max(0, place - 1)) + 1;
  const newline = text.indexOf("\n", line);
  const end = Math.min(newline < 0 ? text.length : newline, line + 200);
  const start = Math.min(line + text.slice(line, end).search(/\S|$/), Math.max(line, end - 1));
  return {
    code: "yaml/syntax",
    start,
    end: Math.max(end, start + 1),
    message: "This is not readable as YAML.",
    hint: "Check the indentation and the quotes on this line and on the lines above; a text with a colon or a # needs quotes.",
  };
}

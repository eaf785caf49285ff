import type { Problem, TextEdit } from "./problem.ts";

/** What looks like a space, or like nothing, and is a letter to YAML: web pages and word processors make them. */
const odd = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000";
const oddSpaces = new RegExp(`[${odd}]`, "u");
const indentation = new RegExp(`^( *)([ ${odd}]*[${odd}][ ${odd}]*)(?=\\S)`, "u");
const behindSign = new RegExp(`^([ ]*(?:- +)*(?:-|[\\w-]+:) *)([${odd}][ ${odd}]*)`, "u");
const wideColon = new RegExp(`^([ ]*(?:- +)*[A-Za-z][\\w-]*)([ ${odd}]*[：﹕︓][ ${odd}]*)`, "u");
const dash = new RegExp(`^( *)([–—−‐‑•·*])[ ${odd}]+(?=\\S)`, "u");

/** A sign that only looks like what YAML needs, on the line where a parser gave up or on the one above it. */
export function oddCharacter(text: string, at: number): Problem | undefined {
  const start = text.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
  return (
    inLine(text, start, [spaceIn, colonIn, dashIn]) ??
    (start === 0 ? undefined : inLine(text, text.lastIndexOf("\n", start - 2) + 1, [spaceIn]))
  );
}

/** Why a value or a key that looks right is not: said before what it could be. */
export function oddSpaceHint(text: string): string {
  return oddSpaces.test(text.trim() === text ? "" : text)
    ? "It begins or ends with a space that does not break, which is a letter: delete it. "
    : "";
}

type Search = (line: string, start: number) => Problem | undefined;

function inLine(text: string, start: number, searches: readonly Search[]): Problem | undefined {
  const newline = text.indexOf("\n", start);
  const line = text.slice(start, Math.min(newline < 0 ? text.length : newline, start + 2000));
  for (const search of searches) {
    const found = search(line, start);
    if (found !== undefined) return found;
  }
  return undefined;
}

function spaceIn(line: string, start: number): Problem | undefined {
  const [, before = "", spaces] = indentation.exec(line) ?? behindSign.exec(line) ?? [];
  if (spaces === undefined) return undefined;
  const visible = spaces.replace(/[\u200b\u2060]/gu, "").replace(/[^ ]/gu, " ");
  const from = start + before.length;
  return describe(
    { start: from, end: from + spaces.length, newText: visible === "" ? " " : visible },
    "These look like spaces and are letters: spaces that do not break, as web pages and word processors have them.",
    "Replace them by spaces from the keyboard.",
  );
}

function colonIn(line: string, start: number): Problem | undefined {
  const [, key, colon] = wideColon.exec(line) ?? [];
  if (key === undefined || colon === undefined) return undefined;
  const from = start + key.length;
  return describe(
    { start: from, end: from + colon.length, newText: ": " },
    "This colon is a wide one, of Chinese or Japanese: to YAML it is a letter.",
    "Behind a key stands an ordinary colon and a space.",
  );
}

function dashIn(line: string, start: number): Problem | undefined {
  const [, space, sign] = dash.exec(line) ?? [];
  if (space === undefined || sign === undefined) return undefined;
  const from = start + space.length;
  return describe(
    { start: from, end: from + sign.length, newText: "-" },
    `An entry of a list does not begin with ${sign}.`,
    "It begins with the hyphen of the keyboard and a space: - like this.",
  );
}

function describe(edit: TextEdit, message: string, hint: string): Problem {
  const { start, end } = edit;
  const fixes = [{ title: "Write the sign of the keyboard", edits: [edit] }];
  return { code: "yaml/odd-character", start, end, message, hint, fixes };
}

import type { Reader } from "../types/reader.ts";
import type { Type } from "../types/type.ts";
import type { Entry, Node, ScalarNode, Span } from "./node.ts";
import { oddCharacter } from "./odd-characters.ts";
import type { Problem, ProblemFix } from "./problem.ts";

/**
 * YAML's traps: text that parses, but not as its author meant it. Each has a finding of its own with
 * a fix that quotes. Functions answer whether they reported something.
 */
export function colonCut(node: Node, type: Type, reader: Reader): boolean {
  const line =
    node.kind === "mapping" && node.entries.length === 1 && isShortLine(reader.source, node.start)
      ? restOfLine(reader.source, node.start)
      : undefined;
  if (line === undefined || node.end > line.end || !/^[^{["']/.test(line.text)) return false;
  reader.problem({
    code: "yaml/colon-in-text",
    start: line.start,
    end: line.end,
    message: "A colon cuts this text in two, so that it reads as a key with a value.",
    hint: "Put the whole text in quotes.",
    fixes: [quoteFix(line)],
  });
  reader.taint([type]);
  return true;
}

/** Lines that a person wrote; in data on one line nothing is looked for, or each value would cost the whole line. */
function isShortLine(source: string, start: number): boolean {
  const part = source.slice(start, start + 4000);
  return part.length < 4000 || part.includes("\n");
}

/** ` #5` inside a text begins a comment: the rest of the line is lost. A comment proper has a space after its #. */
export function swallowedByHash(node: ScalarNode, reader: Reader): boolean {
  if (node.style !== "plain") return false;
  const rest = /^[ \t]+#[^\s#!][^\n]*/.exec(reader.source.slice(node.end, node.end + 400));
  if (rest === null) return false;
  const line = { start: node.start, end: node.end + rest[0].trimEnd().length, text: "" };
  line.text = reader.source.slice(line.start, line.end);
  reader.problem({
    code: "yaml/hash-in-text",
    start: node.end + rest[0].indexOf("#"),
    end: line.end,
    message: "From the # on, this text is read as a comment and lost.",
    hint: "Put the whole text in quotes. If it is meant as a comment, write a space after the #.",
    fixes: [quoteFix(line)],
  });
  return true;
}

/** `yes`, `no`, `on` and `off` are texts in YAML 1.2 and switches in YAML 1.1. */
export function yesOrNo(node: Node, type: Type, reader: Reader): boolean {
  const meant = node.kind === "scalar" ? switches.get(node.text.toLowerCase()) : undefined;
  if (meant === undefined) return false;
  reader.problem({
    code: "yaml/yes-no",
    start: node.start,
    end: node.end,
    message: `"${reader.source.slice(node.start, node.end)}" is not how yes and no are written here.`,
    hint: `Write ${meant}, without quotes.`,
    fixes: [{ title: `Change to ${meant}`, edits: [{ start: node.start, end: node.end, newText: meant }] }],
  });
  reader.taint([type]);
  return true;
}

const switches: ReadonlyMap<string, string> = new Map([
  ...["yes", "y", "on", "true"].map((word) => [word, "true"] as const),
  ...["no", "n", "off", "false"].map((word) => [word, "false"] as const),
]);

/** `2026.10` without quotes is a number to other tools, and loses its zero there. */
export function versionAsNumber(node: Node, reader: Reader): boolean {
  if (node.kind !== "scalar" || node.style !== "plain" || !/^\d+(?:\.\d+)?$/.test(node.text)) return false;
  reader.problem({
    code: "yaml/version-number",
    start: node.start,
    end: node.end,
    message: `${node.text} is read as a number, so that 2026.10 and 2026.1 become the same.`,
    hint: `Put the version in quotes: "${node.text}".`,
    fixes: [quoteFix({ start: node.start, end: node.end, text: node.text })],
  });
  return true;
}

/** In `{ says: Yes, we can }` the comma ends the text, and "we can" becomes a key without a value: a piece. */
export function commaCut(pieces: readonly Entry[], reader: Reader): boolean {
  const start = pieces[0]?.key.start;
  const end = pieces.at(-1)?.key.end;
  if (
    start === undefined ||
    end === undefined ||
    !/,\s*$/.test(reader.source.slice(Math.max(0, start - 20), start))
  )
    return false;
  const colon = reader.source.lastIndexOf(":", start);
  const text = reader.source.slice(colon + 1, end);
  const from = colon + 1 + (text.length - text.trimStart().length);
  reader.problem({
    code: "yaml/comma-in-text",
    start,
    end,
    message: "A comma cuts a text in two here: between { and } it begins a new key.",
    hint: "Put the whole text in quotes, or write the keys below each other.",
    ...(colon < 0 ? {} : { fixes: [quoteFix({ start: from, end, text: reader.source.slice(from, end) })] }),
  });
  return true;
}

/** `-alpha` below `tags:`: without a space behind it the dash is a letter of the text. */
export function gluedDash(node: Node, type: Type, reader: Reader): boolean {
  const first = node.kind === "mapping" ? node.entries[0]?.key : node;
  if (first?.kind !== "scalar" || first.style !== "plain" || !/^-[^\s-]/.test(first.text)) return false;
  const written = reader.source.slice(first.start, Math.min(node.end, first.start + 2000));
  const edits = [...written.matchAll(/(?:^|\n[ \t]*)-(?=[^\s-])/g)].map(({ 0: found, index }) => {
    const at = first.start + index + found.length;
    return { start: at, end: at, newText: " " };
  });
  reader.problem({
    ...missingSpace,
    start: first.start,
    end: first.start + written.search(/\s|$/),
    fixes: [{ title: "Add the space", edits }],
  });
  reader.taint([type]);
  return true;
}

/** The finding on `-id: x`, without its place. */
export const missingSpace = {
  code: "yaml/syntax",
  message: "A space is missing after the dash.",
  hint: "An entry of a list begins with a dash and a space: - like this.",
} as const;

/** `level 2` and `title:Routing`: neither is a key with a value, nor is a list without a key. */
export function missingColon({ start, end, text }: Line): Problem {
  if (text.startsWith("- "))
    return {
      code: "yaml/indentation",
      start,
      end,
      message: "This list belongs to no key.",
      hint: "Write the key above it, for example lessons:, and indent the list below by two spaces.",
    };
  const [, name, equals] = /^([a-z]\w*)\s*=\s*(\S.*)$/i.exec(text) ?? [];
  if (name !== undefined)
    return {
      code: "yaml/missing-colon",
      start,
      end,
      message: "Behind a key stands a colon, not an equals sign.",
      hint: "A key and its value are written as key: value, with a space after the colon.",
      fixes: [{ title: `Change to "${name}:"`, edits: [{ start, end, newText: `${name}: ${equals}` }] }],
    };
  const odd = oddCharacter(text, 0);
  if (odd !== undefined) return shifted(odd, start);
  const [, key = "", colon = "", value = ""] = /^([a-z][\w-]*)(:?)[ \t]*(\S.*)$/i.exec(text) ?? [];
  const edits = [{ start, end, newText: `${key}: ${value}` }];
  return {
    code: "yaml/missing-colon",
    start,
    end,
    message: colon === "" ? "A colon is missing after a key." : "A space is missing after the colon.",
    hint: "A key and its value are written as key: value, with a space after the colon.",
    ...(colon === "" ? {} : { fixes: [{ title: `Change to "${key}:"`, edits }] }),
  };
}

/** The finding on `title: {{product}} basics`, without its place. */
export const templateUnquoted = {
  code: "yaml/template-unquoted",
  message: "A value that begins with {{ is read as a mapping, not as text.",
  hint: "Put the whole value in quotes.",
} as const;

/** `title: {{product}}` parses, as a mapping whose key is a mapping. */
export function templateAsKey(problem: Problem, source: string): Problem {
  const start = problem.start - 1;
  if (problem.code !== "yaml/key-not-text" || !source.startsWith("{{", start)) return problem;
  const close = source.indexOf("}}", start);
  const end = close < 0 ? start + 2 : close + 2;
  const fixes = close < 0 ? [] : [quoteFix({ start, end, text: source.slice(start, end) })];
  return { ...templateUnquoted, start, end, fixes };
}

function shifted(problem: Problem, by: number): Problem {
  const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  const fixes = (problem.fixes ?? []).map(({ title, edits }) => ({ title, edits: edits.map(moved) }));
  return { ...moved(problem), fixes };
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Puts a text in double quotes, escaping what needs it. */
export function quoteFix(line: Line): ProblemFix {
  const newText = `"${line.text.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
  return { title: "Put the text in quotes", edits: [{ start: line.start, end: line.end, newText }] };
}

/** The rest of a line from an offset, without a comment. */
export function restOfLine(source: string, start: number): Line {
  const newline = source.indexOf("\n", start);
  const text = source
    .slice(start, newline < 0 ? source.length : newline)
    .replace(/\s+#\s.*$/, "")
    .trimEnd();
  return { start, end: start + text.length, text };
}

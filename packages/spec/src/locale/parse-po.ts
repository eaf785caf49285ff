import type { Span } from "../syntax/node.ts";

/** One entry of a catalogue; `context` is the path of the text it translates. */
export interface PoEntry extends Span {
  readonly context: string;
  /** The source text when it was translated: another one now means that the translation is stale. */
  readonly source: string;
  readonly translation: string;
  readonly fuzzy: boolean;
}

export interface PoProblem extends Span {
  /** From 1. */
  readonly line: number;
}

export interface PoFile {
  readonly entries: readonly PoEntry[];
  /** Lines that are neither comments nor keywords with a quoted text. */
  readonly problems: readonly PoProblem[];
}

/**
 * Reads a gettext catalogue (GNU gettext manual, "The Format of PO Files"): `msgctxt`, `msgid` and
 * `msgstr` with their continuation lines. Plural forms do not occur: nothing here is counted.
 */
export function parsePo(text: string): PoFile {
  const entries: PoEntry[] = [];
  const problems: PoProblem[] = [];
  let entry = emptyEntry(0);
  let field: "context" | "source" | "translation" | undefined;
  let offset = 0;
  for (const [number, line] of text.split("\n").entries()) {
    const at = { start: offset, end: offset + line.length };
    offset = at.end + 1;
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#")) {
      if (field === "translation") entry = finish(entry, entries, at.end);
      if (trimmed !== "") field = undefined;
      if (trimmed.startsWith("#,") && trimmed.includes("fuzzy")) entry.fuzzy = true;
      continue;
    }
    const match = /^(?:(msgctxt|msgid|msgstr)\s+)?"((?:[^"\\]|\\.)*)"$/.exec(trimmed);
    if (match === null || (match[1] === undefined && field === undefined)) {
      problems.push({ ...at, line: number + 1 });
      continue;
    }
    if (match[1] !== undefined) {
      if (match[1] !== "msgstr" && field === "translation") entry = finish(entry, entries, at.start);
      field = keywords[match[1]];
      if (entry.start < 0) entry.start = at.start;
    }
    if (field !== undefined) entry[field] += unquote(match[2] ?? "");
    entry.end = at.end;
  }
  finish(entry, entries, text.length);
  return { entries, problems };
}

const keywords: Readonly<Record<string, "context" | "source" | "translation">> = {
  msgctxt: "context",
  msgid: "source",
  msgstr: "translation",
};

type Open = { -readonly [K in keyof PoEntry]: PoEntry[K] };

function emptyEntry(start: number): Open {
  return {
    context: "",
    source: "",
    translation: "",
    fuzzy: false,
    start: start === 0 ? -1 : start,
    end: start,
  };
}

function finish(entry: Open, entries: PoEntry[], end: number): Open {
  if (entry.context !== "") entries.push({ ...entry, start: Math.max(entry.start, 0) });
  return { ...emptyEntry(0), end };
}

function unquote(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

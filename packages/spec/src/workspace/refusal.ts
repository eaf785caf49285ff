import type { Change } from "../documents/recut.ts";
import type { Problem } from "../syntax/problem.ts";
import { findConflict } from "./conflict.ts";

/** Why a file's text is not read. */
export type Refusal = "too-large" | "binary" | "encoding" | "conflict" | "outside" | "unreadable";

/** The largest document, in bytes (contracts, "The language"). */
export const maxFileSize = 8 * 1024 * 1024;

/** Judges a text before anything parses it. */
export function refusalOf(text: string): Refusal | undefined {
  if (text.length > maxFileSize || (text.length * 3 > maxFileSize && bytesOf(text) > maxFileSize))
    return "too-large";
  if (text.includes("\0")) return "binary";
  return findConflict(text) === undefined ? undefined : "conflict";
}

/**
 * Whether a text that was fit to read surely still is after an edit: nothing suspicious stands in the lines that
 * it touched, and none of them can have fenced off an example of a conflict.
 */
export function staysFit(before: string, text: string, change: Change): boolean {
  return (
    text.length * 3 <= maxFileSize &&
    !suspicious.test(touchedLines(before, change)) &&
    !suspicious.test(touchedLines(text, change))
  );
}

function touchedLines(text: string, { prefix, suffix }: Change): string {
  const end = text.indexOf("\n", text.length - suffix);
  return text.slice(prefix === 0 ? 0 : text.lastIndexOf("\n", prefix - 1) + 1, end < 0 ? text.length : end);
}

const suspicious = /\0|`{3}|~{3}|<{7}|>{7}/;

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) bytes += code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** The finding on a file that is not read: at its beginning, or where a conflict begins. */
export function describeRefusal(refusal: Refusal, text: string): Problem {
  const conflict = refusal === "conflict" ? findConflict(text) : undefined;
  return { start: 0, end: 1, ...conflict, ...descriptions[refusal] };
}

const descriptions: Readonly<Record<Refusal, Pick<Problem, "code" | "message" | "hint">>> = {
  "too-large": {
    code: "file/too-large",
    message: "This file is larger than 8 MB and is not read.",
    hint: "Split it; media belong in files of their own.",
  },
  binary: {
    code: "file/binary",
    message: "This is not a text file.",
    hint: "Save it as plain text in UTF-8, or remove it.",
  },
  encoding: {
    code: "file/encoding",
    message: "This file is not in UTF-8.",
    hint: "Save it again with the encoding UTF-8.",
  },
  conflict: {
    code: "file/conflict",
    message: "This file has an unresolved merge conflict.",
    hint: "Keep what is right of both sides, and remove the lines with <<<<<<<, ======= and >>>>>>>.",
  },
  outside: {
    code: "file/outside",
    message: "This file is a link that leads out of the workspace, and is not read.",
    hint: "Copy what it points at into the workspace.",
  },
  unreadable: {
    code: "file/unreadable",
    message: "This file cannot be read.",
    hint: "Check its permissions.",
  },
};

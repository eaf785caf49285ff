import type { Problem } from "./problem.ts";
import { quoteFix, restOfLine } from "./traps.ts";

interface Description {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/**
 * Words a parser's error for people who do not know YAML.
 *
 * @param code the error code of npm `yaml` (its `errors.ts`); unknown ones get a general text.
 * @param position start and end offset as the parser reports them.
 */
export function describeSyntaxError(
  code: string,
  message: string,
  position: readonly number[],
  text: string,
): Problem {
  const description = descriptions[code] ?? general;
  const start = Math.min(position[0] ?? 0, text.length);
  const end = Math.min(Math.max(position[1] ?? start + 1, start + 1), Math.max(text.length, start + 1));
  if (code === "MISSING_CHAR" && /quote/.test(message))
    return { ...unclosedQuote, ...quoteSpan(text, start) };
  const cutText = code === "TAB_AS_INDENT" ? undefined : colonInLine(text, start);
  if (cutText !== undefined) return cutText;
  return {
    code: description.code,
    message: description.message,
    hint: description.hint,
    start,
    end: endOfLine(text, start, end),
  };
}

const general: Description = {
  code: "yaml/syntax",
  message: "This is not readable as YAML.",
  hint: "Check the indentation and the quotes here and on the line above; a text with a colon or a # needs quotes.",
};

const unclosedQuote: Description = {
  code: "yaml/unclosed-quote",
  message: "A quotation mark is opened here and never closed.",
  hint: "Add the closing quotation mark, or write the text without quotes.",
};

const indentation: Description = {
  code: "yaml/indentation",
  message: "This line is not indented like its neighbours.",
  hint: "Lines that belong together begin in the same column; use two spaces for each level.",
};

const mapInText: Description = {
  code: "yaml/colon-in-text",
  message: "A colon makes this text look like a key.",
  hint: 'Put the whole text in quotes, for example title: "Part one: the start".',
};

const descriptions: Readonly<Record<string, Description>> = {
  TAB_AS_INDENT: {
    code: "yaml/tab",
    message: "A tab is used for indentation.",
    hint: "Indent with spaces; most editors can convert tabs to spaces.",
  },
  BAD_INDENT: indentation,
  MISSING_CHAR: {
    code: "yaml/syntax",
    message: "Something is missing here: a bracket, a comma, a colon or a quotation mark.",
    hint: "Compare this line with the ones above it.",
  },
  BLOCK_AS_IMPLICIT_KEY: mapInText,
  MULTILINE_IMPLICIT_KEY: {
    code: "yaml/missing-colon",
    message: "A colon is missing after a key.",
    hint: "A key and its value are written as key: value, with a space after the colon.",
  },
  BAD_ALIAS: {
    code: "yaml/unknown-alias",
    message: "A text that begins with * is read as an alias, and no anchor has that name.",
    hint: "Put the text in quotes.",
  },
  BAD_COLLECTION_TYPE: indentation,
  BLOCK_IN_FLOW: {
    code: "yaml/syntax",
    message: "A list or a mapping in brackets continues with a line that does not belong to it.",
    hint: "Close the bracket, or write the list with one dash a line.",
  },
};

/** `title: Part one: the start` and `title: {{product}} basics`: the commonest reasons a line is unreadable. */
function colonInLine(text: string, at: number): Problem | undefined {
  const start = text.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
  const line = restOfLine(text, start).text;
  const value =
    /^(\s*(?:- +)?[\w-]+: +)([^\s"'|>&*[{].*: .*)$/.exec(line) ??
    /^(\s*(?:- +)?(?:[\w-]+: +)?)(\{\{.*)$/.exec(line);
  if (value?.[1] === undefined || value[2] === undefined) return undefined;
  const from = start + value[1].length;
  const rest = { start: from, end: from + value[2].length, text: value[2] };
  const description = value[2].startsWith("{{") ? template : mapInText;
  return { ...description, start: rest.start, end: rest.end, fixes: [quoteFix(rest)] };
}

const template: Description = {
  code: "yaml/template-unquoted",
  message: "A value that begins with {{ is read as a mapping, not as text.",
  hint: "Put the whole value in quotes.",
};

function quoteSpan(text: string, at: number): { start: number; end: number } {
  const quote = Math.max(text.lastIndexOf('"', at), text.lastIndexOf("'", at));
  const start = quote < 0 ? Math.min(at, text.length) : quote;
  return { start, end: start + 1 };
}

/** Keeps a span on one line: an error that spans half a file points nowhere. */
function endOfLine(text: string, start: number, end: number): number {
  const newline = text.indexOf("\n", start);
  return newline < 0 ? end : Math.max(Math.min(end, newline), start + 1);
}

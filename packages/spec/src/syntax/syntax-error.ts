import type { Problem } from "./problem.ts";
import { missingColon, quoteFix, restOfLine, templateUnquoted } from "./traps.ts";

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
  const start = Math.min(position[0] ?? 0, text.length);
  const end = Math.min(Math.max(position[1] ?? start + 1, start + 1), Math.max(text.length, start + 1));
  if (code === "MISSING_CHAR" && /quote/.test(message))
    return { ...unclosedQuote, ...quoteSpan(text, start, /"/.test(message) ? '"' : "'") };
  return (
    (code === "TAB_AS_INDENT" ? undefined : colonInLine(text, start)) ??
    slips[code]?.(text, start, message) ?? {
      ...(descriptions[code] ?? general),
      start,
      end: endOfLine(text, start, end),
    }
  );
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
  MISSING_CHAR: {
    code: "yaml/syntax",
    message: "Something is missing here: a bracket, a comma, a colon or a quotation mark.",
    hint: "Compare this line with the ones above it.",
  },
  BLOCK_AS_IMPLICIT_KEY: mapInText,
  BAD_ALIAS: {
    code: "yaml/unknown-alias",
    message: "A text that begins with * or & is read as an alias or an anchor.",
    hint: "Put the text in quotes.",
  },
  BLOCK_IN_FLOW: {
    code: "yaml/syntax",
    message: "A list or a mapping in brackets continues with a line that does not belong to it.",
    hint: "Close the bracket, or write the list with one dash a line.",
  },
};

/** What a slip of the author looks like to the parser, by its error codes. */
const slips: Readonly<Record<string, (text: string, start: number, message: string) => Problem | undefined>> =
  {
    BLOCK_AS_IMPLICIT_KEY: deeperLine,
    MULTILINE_IMPLICIT_KEY: (text, start) => missingColon(restOfLine(text, start)),
    BAD_INDENT: (text, start, message) =>
      /^Flow /.test(message) ? openBracket(text, start) : oddLine(text, start),
    BAD_COLLECTION_TYPE: oddLine,
    MISSING_CHAR: (text, start, message) =>
      /^Sequence item/.test(message) ? oddLine(text, start) : undefined,
    BAD_SCALAR_START: reservedSign,
    UNEXPECTED_TOKEN: (text, start) =>
      strayBracket(text, start) ??
      afterTemplate(text, start) ??
      afterAlias(text, start) ??
      afterQuote(text, start) ??
      afterBlockSign(text, start) ??
      (/^- /.test(text.slice(start, start + 2)) ? reservedSign(text, start) : shallowerLine(text, start)),
  };

/** A key stands deeper than the value above it: `id: a`, and below it, indented further, `title: A`. */
function deeperLine(text: string, start: number): Problem | undefined {
  const newline = text.indexOf("\n", start);
  const next =
    newline < 0 ? null : /^(?:[ \t]*(?:#.*)?\n)*( +)([\w-]+):(?=\s|$)/.exec(text.slice(newline + 1));
  if (next?.[2] === undefined) return undefined;
  const from = newline + 1 + next[0].length - next[2].length - 1;
  return { ...indentation, start: from, end: from + next[2].length };
}

/** A line that fits to none above it: its first word is shown. */
function oddLine(text: string, start: number): Problem | undefined {
  const [space = "", word = ""] = /^\s*([^\s:]+)?/.exec(text.slice(start)) ?? [];
  const from = start + space.length - word.length;
  return word === "" ? undefined : { ...indentation, start: from, end: from + word.length };
}

/** A key stands further to the left than the first one, in a document that begins indented. */
function shallowerLine(text: string, start: number): Problem | undefined {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const key = /^[\w-]+(?=:(?:\s|$))/.exec(text.slice(start))?.[0];
  if (key === undefined || line === 0 || text.slice(line, start).trim() !== "") return undefined;
  return { ...indentation, start, end: start + key.length };
}

/** The innermost bracket that is still open at an offset, outside quotes. */
function openBracket(text: string, start: number): Problem | undefined {
  const open: number[] = [];
  for (const { 0: sign, index } of text.slice(0, start).matchAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[[\]{}]/g)) {
    if (sign === "[" || sign === "{") open.push(index);
    else if (sign === "]" || sign === "}") open.pop();
  }
  const at = open.at(-1);
  if (at === undefined) return undefined;
  return {
    code: "yaml/syntax",
    start: at,
    end: at + 1,
    message: `The bracket ${text[at]} is opened here and never closed.`,
    hint: `Add ${text[at] === "[" ? "]" : "}"}, or write the value below its key, one line each.`,
  };
}

function strayBracket(text: string, start: number): Problem | undefined {
  const sign = text[start];
  if (sign !== "]" && sign !== "}") return undefined;
  return {
    code: "yaml/syntax",
    start,
    end: start + 1,
    message: `The bracket ${sign} closes nothing.`,
    hint: "Remove it, or put the text in quotes if it belongs to one.",
  };
}

/** `{ title: {{product}} basics }`: the line does not begin with it. */
function afterTemplate(text: string, start: number): Problem | undefined {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const template = /\{\{[^{}]*\}\}[ \t]*$/.exec(text.slice(line, start));
  if (template === null) return undefined;
  const from = line + template.index;
  const rest = /^[^,}\]\n]*/.exec(text.slice(start))?.[0].trimEnd() ?? "";
  const end = start + rest.length;
  return {
    ...templateUnquoted,
    start: from,
    end,
    fixes: [quoteFix({ start: from, end, text: text.slice(from, end) })],
  };
}

/** `title: *Routing* for finance`: emphasis of Markdown, not an alias. */
function afterAlias(text: string, start: number): Problem | undefined {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const alias = /(?<=: |- )[*&]\S*[ \t]+$/.exec(text.slice(line, start));
  if (alias === null) return undefined;
  const value = restOfLine(text, line + alias.index);
  return {
    code: "yaml/unknown-alias",
    start: value.start,
    end: value.end,
    message: "A text that begins with * or & is read as an alias or an anchor.",
    hint: "Put the whole text in quotes.",
    fixes: [quoteFix(value)],
  };
}

/** `text: | hello`: a block's text begins below its sign. */
function afterBlockSign(text: string, start: number): Problem | undefined {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  if (!/: [|>][+-]?\d?[ \t]+$/.test(text.slice(line, start))) return undefined;
  return {
    code: "yaml/syntax",
    start,
    end: endOfLine(text, start, text.length),
    message: "Behind | or > nothing may stand on the same line.",
    hint: "Begin the text on the next line, indented below its key.",
  };
}

/** `title: "Routing" for finance` and `title: 'It's here'`: the quotes end before the text does. */
function afterQuote(text: string, start: number): Problem | undefined {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const head = /^\s*(?:- +)*(?:[\w-]+: +)?(?=["'])/.exec(text.slice(line, start))?.[0];
  if (head === undefined) return undefined;
  const value = restOfLine(text, line + head.length);
  const quote = value.text.charAt(0);
  const inner = value.text.endsWith(quote) ? value.text.slice(1, -1) : value.text;
  return {
    code: "yaml/syntax",
    start: value.start,
    end: value.end,
    message: "The quotes end here before the text does.",
    hint: 'Put the whole text in double quotes, and write \\" for a double quote inside it.',
    fixes: [quoteFix({ ...value, text: inner })],
  };
}

/** `@acme`, `` `code` ``, `%` and `- ` have a meaning of their own at the beginning of a value. */
function reservedSign(text: string, start: number): Problem {
  const value = restOfLine(text, start);
  return {
    code: "yaml/syntax",
    start: value.start,
    end: value.end,
    message: `A text without quotes cannot begin with ${text[start] === "-" ? "a dash" : text[start]}.`,
    hint: "Put the whole text in quotes.",
    fixes: [quoteFix(value)],
  };
}

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
  const description = value[2].startsWith("{{") ? templateUnquoted : mapInText;
  return { ...description, start: rest.start, end: rest.end, fixes: [quoteFix(rest)] };
}

/** The quotation mark that opened what is never closed: the last of its kind that is no sign of the text itself. */
function quoteSpan(text: string, end: number, quote: string): { start: number; end: number } {
  const sign = quote === '"' ? /\\.|"/gs : /''|'/g;
  let start = Math.min(end, text.length);
  for (const { 0: found, index } of text.slice(0, end).matchAll(sign)) if (found === quote) start = index;
  return { start, end: start + 1 };
}

/** Keeps a span on one line: an error that spans half a file points nowhere. */
function endOfLine(text: string, start: number, end: number): number {
  const newline = text.indexOf("\n", start);
  return newline < 0 ? end : Math.max(Math.min(end, newline), start + 1);
}

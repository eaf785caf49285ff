import { curlyClosing, curlyQuotes } from "./curly-quotes.ts";
import { fallenText } from "./fallen-text.ts";
import { colonInFlow, missingComma, openBracket } from "./flow-slips.ts";
import { oddCharacter } from "./odd-characters.ts";
import type { Problem } from "./problem.ts";
import { missingColon, missingSpace, quoteFix, restOfLine, templateUnquoted } from "./traps.ts";

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
  if (code === "MISSING_CHAR" && /quote/.test(message)) {
    const sign = quoteSpan(text, start, /"/.test(message) ? '"' : "'");
    return curlyClosing(text, sign.start) ?? { ...unclosedQuote, ...sign };
  }
  if (code === "TAB_AS_INDENT") return { ...tab, start, end: endOfLine(text, start, end) };
  return (
    oddCharacter(text, start) ??
    fallenText(text, start) ??
    curlyQuotes(text, start) ??
    gluedDash(text, start) ??
    (openBracket(text, start) === undefined || /\{\{/.test(lineAt(text, start))
      ? colonInLine(text, start)
      : undefined) ??
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

/** The finding on a tab, without its place. */
export const tab: Description = {
  code: "yaml/tab",
  message: "A tab is used for indentation.",
  hint: "Indent with spaces; most editors can convert tabs to spaces.",
};

const descriptions: Readonly<Record<string, Description>> = {
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
    message: "What stands in brackets continues here with something that does not belong to it.",
    hint: "Close the bracket above, or write the entries below each other, without brackets.",
  },
};

/** What a slip of the author looks like to the parser, by its error codes. */
const slips: Readonly<Record<string, (text: string, start: number, message: string) => Problem | undefined>> =
  {
    BAD_DQ_ESCAPE: badEscape,
    BLOCK_AS_IMPLICIT_KEY: deeperLine,
    BLOCK_IN_FLOW: (text, start) => colonInFlow(text, start) ?? missingComma(text, start),
    MULTILINE_IMPLICIT_KEY: (text, start) => missingColon(restOfLine(text, start)),
    BAD_INDENT: (text, start, message) =>
      /^Flow /.test(message) ? unclosedBracket(text, start) : oddLine(text, start),
    BAD_COLLECTION_TYPE: oddLine,
    MISSING_CHAR: (text, start, message) =>
      /^Sequence item/.test(message) ? oddLine(text, start) : missingComma(text, start),
    BAD_SCALAR_START: reservedSign,
    UNEXPECTED_TOKEN: (text, start) =>
      strayBracket(text, start) ??
      afterBracket(text, start) ??
      afterTemplate(text, start) ??
      missingComma(text, start) ??
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
  if (word === "") return undefined;
  return tooDeepAbove(text, from, word) ?? { ...indentation, start: from, end: from + word.length };
}

/** `tracks:`, and below it what should stand under a name that is gone: the line that shows it is a later one. */
function tooDeepAbove(text: string, at: number, word: string): Problem | undefined {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  const column = at - line;
  const above = [...text.slice(0, line).matchAll(/^( *)([^\s#][^\s:]*)/gm)];
  const parent = above.findLastIndex(({ 1: space = "" }) => space.length < column);
  const first = above[parent + 1];
  const [margin, depth] = [above[parent]?.[1]?.length, first?.[1]?.length ?? 0];
  if (first?.[2] === undefined || margin === undefined || margin + 2 !== column || depth !== column + 2)
    return undefined;
  const start = first.index + depth;
  return {
    ...indentation,
    start,
    end: start + first[2].length,
    message: `This line is indented further than "${word}" below it, which belongs to the same key.`,
    hint: "Either a line with a name of its own is missing above this one, or there are too many spaces before it.",
  };
}

/** A key stands further to the left than the first one, in a document that begins indented. */
function shallowerLine(text: string, start: number): Problem | undefined {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const key = /^[\w-]+(?=:(?:\s|$))/.exec(text.slice(start))?.[0];
  if (key === undefined || line === 0 || text.slice(line, start).trim() !== "") return undefined;
  return { ...indentation, start, end: start + key.length };
}

/** `-id: x`: without a space behind it the dash is a part of the key. */
function gluedDash(text: string, at: number): Problem | undefined {
  const start = text.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
  for (const line of [start, text.indexOf("\n", at) + 1]) {
    const found = /^([ \t]*)-[A-Za-z"'][\w-]*["']?:(?:\s|$)/.exec(lineAt(text, line));
    if (found === null || (line === 0 && start > 0)) continue;
    const from = line + (found[1] ?? "").length;
    return {
      ...missingSpace,
      start: from,
      end: line + found[0].trimEnd().length,
      fixes: [{ title: "Add the space", edits: [{ start: from + 1, end: from + 1, newText: " " }] }],
    };
  }
  return undefined;
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
  const newline = text.indexOf("\n", at);
  return text.slice(start, newline < 0 ? text.length : newline);
}

/** `"\s+"`: in double quotes a backslash begins a sign of its own, and this is none. */
function badEscape(text: string, start: number): Problem {
  const edits = [];
  for (let at = start; at < text.length && text[at] !== '"' && text[at] !== "\n"; at += 1) {
    if (text[at] !== "\\") continue;
    if (!escapes.includes(text.charAt(at + 1))) edits.push({ start: at, end: at, newText: "\\" });
    at += 1;
  }
  const sign = text.slice(start, start + 2);
  return {
    code: "yaml/syntax",
    start,
    end: start + sign.length,
    message: `In double quotes a backslash begins a special sign, and ${sign} is none.`,
    hint: `Write the backslash twice (\\${sign}), or put the text in single quotes, where it is a sign like any other.`,
    fixes: [{ title: "Write the backslash twice", edits }],
  };
}

/** What may follow a backslash in double quotes (YAML 1.2.2, 5.7). */
const escapes = '0abt\tnvfre "/\\N_LPxuU\n\r';

/** The innermost bracket that is still open at an offset, outside quotes. */
function unclosedBracket(text: string, start: number): Problem | undefined {
  const at = openBracket(text, start);
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

/** `title: [New] Routing`: the bracket began a list, and the text goes on behind it. */
function afterBracket(text: string, start: number): Problem | undefined {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const head = /^(\s*(?:- +)*(?:[\w-]+: +)?)[[{][^[\]{}]*[\]}][ \t]*$/.exec(text.slice(line, start))?.[1];
  if (head === undefined) return undefined;
  const value = restOfLine(text, line + head.length);
  return {
    code: "yaml/syntax",
    start: value.start,
    end: value.end,
    message: `A text without quotes cannot begin with ${value.text.charAt(0)}: it begins a list.`.replace(
      "{: it begins a list",
      "{: it begins a group of keys",
    ),
    hint: "Put the whole text in quotes.",
    fixes: [quoteFix(value)],
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

/** Longer lines are data, not prose. */
const maxLine = 20_000;

/**
 * A Markdown text with everything that is no prose blanked, so that offsets stay: fenced and indented code,
 * code spans, comments, lines that are too long. In linear time on any text.
 */
export function proseOf(text: string): string {
  return withoutCodeSpans(withoutBlocks(text));
}

function withoutBlocks(text: string): string {
  const state: State = { fence: undefined, comment: false, blank: true, list: false };
  return text
    .split("\n")
    .map((line) => proseLine(line, state))
    .join("\n");
}

interface State {
  fence: string | undefined;
  comment: boolean;
  /** Whether the line before was empty. */
  blank: boolean;
  /** Whether an indented line goes on with an item of a list. */
  list: boolean;
}

function proseLine(line: string, state: State): string {
  const mark = state.comment ? undefined : fenceOpening.exec(line)?.[1];
  if (state.fence !== undefined || mark !== undefined) {
    if (state.fence === undefined) state.fence = mark;
    else if (new RegExp(`^[\\s>]*${state.fence}`).test(line)) state.fence = undefined;
    return blank(line);
  }
  if (line.length > maxLine || isIndentedCode(line, state)) return blank(line);
  return withoutComments(line, state);
}

/** In quotations and lists, too; what follows backticks has none, else they are a code span. */
const fenceOpening = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}(?!.*`)|~{3,})/;

/** Four spaces begin code after an empty line, but not below an item of a list. */
function isIndentedCode(line: string, state: State): boolean {
  const empty = line.trim() === "";
  const indented = /^(?: {4}|\t)/.test(line);
  const code = indented && state.blank && !state.list && !empty;
  if (!empty && !indented)
    state.list = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s/.test(line) || (state.list && !state.blank);
  if (!code) state.blank = empty;
  return code;
}

function withoutComments(line: string, state: State): string {
  let shown = "";
  for (let at = 0; at < line.length; ) {
    const next = line.indexOf(state.comment ? "-->" : "<!--", at);
    const end = next < 0 ? line.length : state.comment ? next + 3 : next;
    shown += state.comment ? blank(line.slice(at, end)) : line.slice(at, end);
    if (next >= 0) state.comment = !state.comment;
    at = end;
  }
  return shown;
}

/** CommonMark 6.1: a run of backticks ends at the next run of the same length, within its paragraph. */
function withoutCodeSpans(text: string): string {
  if (!text.includes("`")) return text;
  return text
    .split(/(\n[ \t]*\n)/)
    .map(withoutSpans)
    .join("");
}

function withoutSpans(paragraph: string): string {
  const runs = [...paragraph.matchAll(/`+/g)];
  const ends = nextOfSameLength(runs);
  let shown = "";
  let at = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const [open, close] = [runs[index], runs[ends[index] ?? -1]];
    if (open === undefined || close === undefined) continue;
    const end = close.index + close[0].length;
    shown += paragraph.slice(at, open.index) + blank(paragraph.slice(open.index, end));
    at = end;
    index = ends[index] ?? index;
  }
  return shown + paragraph.slice(at);
}

function nextOfSameLength(runs: readonly RegExpExecArray[]): readonly (number | undefined)[] {
  const last = new Map<number, number>();
  const ends: (number | undefined)[] = [];
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const length = runs[index]?.[0].length ?? 0;
    ends[index] = last.get(length);
    last.set(length, index);
  }
  return ends;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

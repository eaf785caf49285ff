import { skipSpaces } from "./skip-spaces.ts";

/** The lines of a text in a block, without their indentation. */
export interface BlockLines {
  readonly texts: readonly string[];
  /** Where the last line that says something ends. */
  readonly end: number;
  /** Where the first line begins that is no part of it. */
  readonly next: number;
}

/**
 * Reads the lines of a text in a block that begins at an offset, below a key or dash in a column.
 *
 * @returns `undefined` where indentation or empty lines leave any doubt.
 */
export function blockLines(text: string, start: number, column: number): BlockLines | undefined {
  const indent = skipSpaces(text, start) - start;
  if (indent <= column || text.charCodeAt(start + indent) === newline) return undefined;
  const texts: string[] = [];
  let [line, end, said] = [start, start, 0];
  while (line < text.length) {
    const at = Math.min(skipSpaces(text, line), line + indent);
    const stop = text.indexOf("\n", at);
    if (stop < 0) return undefined;
    const blank = stop === line;
    if (!blank && skipSpaces(text, at) >= stop) return undefined;
    if (!blank && at - line < indent) {
      if (at - line > column) return undefined;
      break;
    }
    texts.push(text.slice(Math.min(at, stop), stop));
    if (!blank) [said, end] = [texts.length, stop];
    line = stop + 1;
  }
  return { texts: texts.slice(0, said), end, next: end + 1 };
}

/** Joins lines as `>` does; `undefined` where a line is indented deeper, which keeps its breaks. */
export function fold(lines: readonly string[]): string | undefined {
  let folded = lines[0] ?? "";
  let empty = 0;
  for (const line of lines.slice(1)) {
    if (line.startsWith(" ")) return undefined;
    if (line === "") empty += 1;
    else {
      folded += (empty === 0 ? " " : "\n".repeat(empty)) + line;
      empty = 0;
    }
  }
  return folded;
}

const newline = 10;

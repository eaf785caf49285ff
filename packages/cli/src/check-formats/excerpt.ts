import type { Range } from "@coursewright/spec";
import { displayWidth, widthOf } from "../terminal/display-width.ts";
import type { Paint } from "../terminal/paint.ts";
import { visibleText } from "../terminal/visible-text.ts";

/** The line of a text where a range begins, and below it what is meant: two lines, at most `width` columns. */
export function excerpt(
  text: string,
  range: Range,
  width: number,
  paint: Paint,
  mark: (text: string) => string,
): readonly string[] {
  const gutter = String(range.start.line);
  const view = fit(cutLine(text, range), width - gutter.length - 3);
  const under = " ".repeat(displayWidth(view.before)) + mark("~".repeat(displayWidth(view.marked) || 1));
  const bar = paint.dim("│");
  return [
    `${paint.dim(gutter)} ${bar} ${view.before}${mark(view.marked)}${view.after}`,
    `${" ".repeat(gutter.length)} ${bar} ${under}`,
  ];
}

interface Parts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

function cutLine(text: string, { start, end }: Range): Parts {
  const begin = start.offset - (start.column - 1);
  const newline = text.indexOf("\n", begin);
  const lineEnd = newline < 0 ? text.length : newline;
  const stop = Math.max(start.offset, Math.min(end.offset, lineEnd));
  return {
    before: shown(text.slice(begin, start.offset)),
    marked: shown(text.slice(start.offset, stop)),
    after: shown(text.slice(stop, lineEnd).replace(/\r$/, "")),
  };
}

/** A tab is seen as an arrow, so that it is not taken for spaces. */
function shown(text: string): string {
  return visibleText(text.replaceAll("\t", "→"));
}

/** Leaves out what does not fit; of what stands before, up to a third of the room is kept. */
function fit({ before, marked, after }: Parts, room: number): Parts {
  const wanted = displayWidth(marked) + Math.min(displayWidth(after), Math.floor(room / 5));
  const head = takeEnd(before, Math.max(room - wanted, Math.floor(room / 3)));
  const mark = take(marked, room - displayWidth(head));
  return { before: head, marked: mark, after: take(after, room - displayWidth(head) - displayWidth(mark)) };
}

/** The beginning of a text, as much as fits; "…" says that there is more. */
function take(text: string, room: number): string {
  if (displayWidth(text) <= room) return text;
  let width = 0;
  let taken = "";
  for (const character of text) {
    width += widthOf(character);
    if (width > room - 1) break;
    taken += character;
  }
  return room < 1 ? "" : `${taken}…`;
}

function takeEnd(text: string, room: number): string {
  if (displayWidth(text) <= room) return text;
  const characters = [...text];
  let width = 0;
  let from = characters.length;
  while (from > 0 && width + widthOf(characters[from - 1] ?? "") <= room - 1) {
    from -= 1;
    width += widthOf(characters[from] ?? "");
  }
  return room < 1 ? "" : `…${characters.slice(from).join("")}`;
}

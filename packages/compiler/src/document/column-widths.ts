import type { InlineText } from "./document.ts";

/**
 * How wide the columns of a table are, relative to one another: by the length of their texts, but each at least as wide
 * as its longest word, so that no word is torn or runs into the next column while there is room.
 *
 * @param rows the header and all others.
 */
export function columnWidths(rows: readonly (readonly InlineText[])[]): readonly number[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((cells) => textOf(cells[column] ?? [])));
  const whole = columns.map((texts) => Math.min(longest, Math.max(1, ...texts.map(lengthOf))));
  const least = columns.map((texts) => Math.max(3, ...texts.flatMap(wordsOf).map(lengthOf)));
  const room = charactersInLine - besideText * columns.length;
  return shares(whole, least, room).map((width) => Math.round((width + besideText) * 10) / 10);
}

/** In letters of usual width, beside one another on a page. */
export const charactersInLine = 90;
/** What the space between two columns takes. */
export const besideText = 2.6;
/** What is longer than this asks for no more room. */
const longest = 120;
const shortText = 10;
/** A word longer than this is broken anywhere. */
const longestWord = 31;

/** Shares of the room by length; a column that would get less than its word gets that, and the others share the rest. */
function shares(
  whole: readonly number[],
  least: readonly number[],
  room: number,
  kept: ReadonlySet<number> = new Set(),
): readonly number[] {
  const free = whole.map((length, index) => (kept.has(index) ? 0 : length));
  const left = room - sum(least.filter((_, index) => kept.has(index)));
  const widths = whole.map((length, index) =>
    kept.has(index) ? (least[index] ?? 0) : (left * length) / sum(free),
  );
  const short = widths.flatMap((width, index) =>
    kept.has(index) || width >= (least[index] ?? 0) ? [] : [index],
  );
  if (short.length === 0) return widths;
  if (short.length + kept.size === whole.length) return least;
  return shares(whole, least, room, new Set([...kept, ...short]));
}

/** Digits and capitals are wider than other letters; so are most signs of East Asia. */
function lengthOf(text: string): number {
  return [...text].reduce((total, sign) => {
    if (/[\p{Nd}\p{Lu}]/u.test(sign)) return total + 1.25;
    return total + (/[\u1100-\uffdc]/.test(sign) ? 1.9 : 1);
  }, 0);
}

/** What should not be divided: words, and what is short as a whole, such as "1,200 kg". */
function wordsOf(text: string): readonly string[] {
  if (text.length <= shortText) return text.split("\n");
  return text.split(/[ \n\t\u1100-\uffdc]/).filter((word) => word.length <= longestWord);
}

function textOf(cell: InlineText): string {
  return cell.map(({ text, newLine }) => (newLine === true ? `\n${text}` : text)).join("");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import type { Block, InlineText } from "./document.ts";

/** Whether a block is so short that it stands on one page: nobody turns a page in the middle of it. */
export function isShort(block: Block): boolean {
  return linesOf(block) <= shortest;
}

/**
 * Whether a block says what comes next, so that they stand on one page.
 *
 * @param before the block before it: what stands below a heading leads to the headings below that.
 */
export function leadsOn(block: Block, next: Block | undefined, before?: Block): boolean {
  if (block.kind !== "paragraph" || next === undefined || next.kind === "paragraph") return false;
  if (next.kind === "heading") return before?.kind === "heading" && before.level < next.level;
  return block.faint === true || /[:：]\s*$/.test(textOf(block.text));
}

/** About four tenths of a page. */
const shortest = 20;
const charactersInLine = 85;

/** About how many lines a block takes. */
function linesOf(block: Block): number {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return linesOfText(textOf(block.text), charactersInLine);
    case "list":
      return sum(block.items.flat().map(linesOf));
    case "table":
      return sum([block.header, ...block.rows.map(({ cells }) => cells)].map(linesOfRow));
    case "code":
      return sum(block.text.split("\n").map((line) => linesOfText(line, charactersInLine)));
    case "quote":
      return sum(block.blocks.map(linesOf));
    case "box":
      return 1 + sum(block.blocks.map(linesOf));
    case "facts":
      return sum(block.facts.map(({ blocks }) => 1.4 * sum(blocks.map(linesOf))));
    case "beside":
      return Math.max(6 * block.slides.length, 1.5 * sum(block.blocks.map(linesOf)));
    case "picture":
    case "rule":
      return 1;
  }
}

function linesOfRow(cells: readonly InlineText[]): number {
  const wide = charactersInLine / Math.max(1, cells.length);
  return 0.5 + Math.max(1, ...cells.map((cell) => linesOfText(textOf(cell), wide)));
}

function linesOfText(text: string, characters: number): number {
  return Math.max(1, Math.ceil(text.length / characters));
}

function textOf(text: InlineText): string {
  return text.map((part) => (part.newLine === true ? `${" ".repeat(40)}${part.text}` : part.text)).join("");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import { expandTemplate, type Range, type Words } from "./expand-template.ts";

/**
 * For a line of an expanded template, from 0, the line of the text it was written on: blocks that are left out take
 * their lines along. Each line is numbered, and the numbers are looked for in what expanding makes of the text.
 */
export function sourceLines(
  text: string,
  words: Words,
  verbatim: readonly Range[] = [],
): (line: number) => number {
  if (!text.includes("{{")) return (line) => line;
  const { numbered, moved } = numberLines(text, verbatim);
  const expanded = expandTemplate(numbered, words, moved);
  if (expanded.problems.length > 0) return (line) => line;
  const lines = expanded.text.split("\n").map((line) => number.exec(line)?.[1]);
  return (line) => {
    const at = lines[line];
    return at === undefined ? line : Number(at);
  };
}

const mark = "\ue001";
const number = new RegExp(`${mark}(\\d+)${mark}`);
/** Handlebars leaves out a line on which nothing else stands, numbers included. */
const blockAlone = /^[ \t]*\{\{~?[ \t]*(?:[#/^!]|else\b)[^{}]*\}\}[ \t]*\r?$/;

function numberLines(
  text: string,
  verbatim: readonly Range[],
): { readonly numbered: string; readonly moved: readonly Range[] } {
  const lines = text.replaceAll(mark, "\ue002").split("\n");
  const numbers = lines.map((line, index) => (blockAlone.test(line) ? "" : `${mark}${index}${mark}`));
  const moved = (offset: number) => offset + numbers.slice(0, linesBegun(text, offset)).join("").length;
  return {
    numbered: lines.map((line, index) => `${numbers[index]}${line}`).join("\n"),
    moved: verbatim.map(({ start, end }) => ({ start: moved(start), end: moved(end) })),
  };
}

/** How many lines of a text begin before an offset. */
function linesBegun(text: string, offset: number): number {
  return offset === 0 ? 0 : text.slice(0, offset - 1).split("\n").length;
}

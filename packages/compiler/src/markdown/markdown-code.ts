import MarkdownIt from "markdown-it";
import type { Range } from "./expand-template.ts";

const parser = new MarkdownIt();

/** Where code stands in a Markdown text, in order: fences, indented blocks and inline code. */
export function findMarkdownCode(markdown: string): readonly Range[] {
  const blocks = blockRanges(markdown);
  const inline = [...markdown.matchAll(inlineCode)].map(({ index, 0: code }) => ({
    start: index,
    end: index + code.length,
  }));
  const outside = inline.filter(
    ({ start, end }) => !blocks.some((block) => start < block.end && end > block.start),
  );
  return [...blocks, ...outside].sort((a, b) => a.start - b.start);
}

/** CommonMark 6.1: a run of backticks up to the next run of the same length, within a paragraph. */
const inlineCode = /(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\1(?!`)/g;

function blockRanges(markdown: string): readonly Range[] {
  const starts = [0, ...[...markdown.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
  const offset = (line: number) => starts[line] ?? markdown.length;
  return parser
    .parse(markdown, {})
    .filter(({ type }) => type === "fence" || type === "code_block")
    .flatMap(({ map }) => (map ? [{ start: offset(map[0]), end: offset(map[1]) }] : []));
}

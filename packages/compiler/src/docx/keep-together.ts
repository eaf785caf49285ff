import type { Block } from "../document/document.ts";
import { isShort, leadsOn } from "../document/keep-together.ts";

/** What is written of a block, so that Word keeps it on one page where it should (ECMA-376 Part 1, 17.3.1.15). */
export function keepTogether(written: string, block: Block, next?: Block, before?: Block): string {
  if (leadsOn(block, next, before)) return keepAll(written);
  const last = lastBeginning[block.kind];
  if (last === undefined || !isShort(block)) return written;
  const end = written.lastIndexOf(last);
  return end <= 0 ? written : keepAll(written.slice(0, end)) + written.slice(end);
}

/** Where the last part begins of what consists of several: that one need not stay with what follows. */
const lastBeginning: Partial<Record<Block["kind"], string>> = {
  list: "<w:p>",
  table: "<w:tr>",
  facts: "<w:tr>",
  box: "<w:tr>",
};

/** Each paragraph with the next. The text is ours: paragraphs begin with their properties, these with their style. */
function keepAll(written: string): string {
  return written
    .replaceAll(/<w:p>(?!<w:pPr>)/g, "<w:p><w:pPr></w:pPr>")
    .replaceAll(/<w:p><w:pPr>(<w:pStyle [^>]*>)?(?:<w:keepNext\/>)?/g, "<w:p><w:pPr>$1<w:keepNext/>");
}

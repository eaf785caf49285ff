import type { Block } from "./document.ts";

/** The same blocks, the first heading at level 1 and none more than one level below the one before (PDF/UA-1, 7.4.2). */
export function levelHeadings(blocks: readonly Block[]): readonly Block[] {
  let before = 0;
  const level = (block: Block): Block => {
    if (block.kind === "heading") {
      before = Math.min(block.level, before + 1);
      return { ...block, level: levelOf(before) };
    }
    if (block.kind === "quote" || block.kind === "box") return { ...block, blocks: block.blocks.map(level) };
    if (block.kind === "list") return { ...block, items: block.items.map((item) => item.map(level)) };
    return block;
  };
  return blocks.map(level);
}

function levelOf(number: number): 1 | 2 | 3 | 4 | 5 {
  return number <= 1 ? 1 : number === 2 ? 2 : number === 3 ? 3 : number === 4 ? 4 : 5;
}

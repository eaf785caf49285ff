import type { Block, Fact, InlineText } from "../document.ts";

/** A document as lines of text, indented by what they stand in. */
export function linesOf(blocks: readonly Block[], indent = ""): readonly string[] {
  return blocks.flatMap((block) => lines(block, indent));
}

function lines(block: Block, indent: string): readonly string[] {
  switch (block.kind) {
    case "heading":
      return ["", `${"#".repeat(block.level)} ${inline(block.text)}`];
    case "paragraph":
      return [indent + inline(block.text)];
    case "list":
      return block.items.flatMap((item, index) => {
        const mark = { bullets: "-", boxes: "[ ]", numbers: `${(block.start ?? 1) + index}.` }[block.style];
        const [first = "", ...rest] = linesOf(item, `${indent}  `);
        return [`${indent}${mark} ${first.trimStart()}`, ...rest];
      });
    case "table":
      return [block.header, ...block.rows.map(({ cells }) => cells)].map(
        (cells) => `${indent}| ${cells.map(inline).join(" | ")} |`,
      );
    case "code":
      return block.text.split("\n").map((line) => `${indent}    ${line}`);
    case "quote":
      return linesOf(block.blocks, `${indent}> `);
    case "box":
      return [`${indent}[${block.tone}] ${block.title}`, ...linesOf(block.blocks, `${indent}  `)];
    case "facts":
      return factLines(block.facts, indent);
    case "picture":
      return [`${indent}(picture: ${block.picture.alt})`];
    case "beside":
      return [
        ...block.slides.map(({ caption, alt }) => `${indent}(${caption}: ${alt})`),
        ...linesOf(block.blocks, indent),
      ];
    case "rule":
      return [`${indent}---`];
  }
}

export function factLines(facts: readonly Fact[], indent: string): readonly string[] {
  return facts.flatMap(({ name, blocks }) => [`${indent}${name}:`, ...linesOf(blocks, `${indent}  `)]);
}

function inline(text: InlineText): string {
  return text
    .map((part) => `${part.newLine ? " / " : ""}${part.code ? `\`${part.text}\`` : part.text}`)
    .join("");
}

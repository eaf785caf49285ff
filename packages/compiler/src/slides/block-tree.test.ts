import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { expect, it } from "vitest";
import { type BlockNode, blockTree, inlineOf } from "./block-tree.ts";
import { readInline } from "./read-inline.ts";

const whole = new MarkdownIt({ html: true, linkify: false, typographer: false });

/** The inline content of every block, as slides read it. */
function read(nodes: readonly BlockNode[]): readonly unknown[] {
  return nodes.flatMap((node) =>
    node.children.some(({ type }) => type === "inline") ? [readInline(inlineOf(node))] : read(node.children),
  );
}

/** The same from a parser that reads all of it. */
function expected(markdown: string): readonly unknown[] {
  return whole
    .parse(markdown, {})
    .flatMap((token) => (token.type === "inline" ? [readInline({ tokens: token.children ?? [] })] : []));
}

it.each([
  ["plain words", "One. Two, three: 'four'!"],
  ["lines", "One\ntwo  \nthree\\\nfour \n   five"],
  ["marks", "*a* __b__ `c` ~~d~~ [e](x) ![f](y) <b>g</b> &amp; \\*h\\* a_b_c 2 * 3"],
  [
    "links defined elsewhere",
    "See [the rule] and [more][rule].\n\n[the rule]: https://a.example\n[rule]: https://b.example",
  ],
  ["tables, lists and quotations", "| a | *b* |\n| - | - |\n| `c` | d |\n\n- e\n  f\n\n> g *h*"],
  ["nothing", "#\n\n##  \n\n- \n"],
])("reads %s as a parser does that reads everything", (_, markdown) => {
  expect(read(blockTree(markdown))).toEqual(expected(markdown));
});

it("reads every page of the documentation so", () => {
  const folder = join(import.meta.dirname, "../../../../docs");
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".md"),
  );
  expect(pages.length).toBeGreaterThan(100);
  for (const page of pages) {
    const markdown = readFileSync(join(folder, page), "utf8");
    expect(read(blockTree(markdown)), page).toEqual(expected(markdown));
  }
});

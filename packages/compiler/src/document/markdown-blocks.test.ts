import { expect, it } from "vitest";
import { levelHeadings } from "./heading-levels.ts";
import { type MarkdownOptions, markdownBlocks, markdownInline } from "./markdown-blocks.ts";
import { linesOf } from "./testing/printed-text.ts";

const options: MarkdownOptions = {
  topHeading: 4,
  language: "en",
  picture: (address, alt) => (address.endsWith(".png") ? { asset: address, hash: "0", alt } : undefined),
  link: (address) => (address.startsWith("https:") ? address : undefined),
};

function lines(markdown: string, more: Partial<MarkdownOptions> = {}): readonly string[] {
  return linesOf(markdownBlocks(markdown, { ...options, ...more }));
}

it("keeps headings below the one that they stand under, and leaves out a title that is said already", () => {
  expect(lines("# A title\n\n## One\n\n#### Two\n\ntext", { title: "A title" })).toEqual([
    "",
    "#### One",
    "",
    "##### Two",
    "text",
  ]);
});

it("keeps lists, numbers that begin elsewhere, and what stands in an entry", () => {
  expect(lines("- a\n  - b\n\n    more\n- c\n\n5. five\n6. six")).toEqual([
    "- a",
    "  - b",
    "    more",
    "- c",
    "5. five",
    "6. six",
  ]);
});

it("keeps tables, code, quotes, rules and callouts", () => {
  expect(lines("| a | b |\n|---|--:|\n| 1 | **2** |")).toEqual(["| a | b |", "| 1 | 2 |"]);
  expect(lines("```sh\nrun\n  this\n```\n\n---")).toEqual(["    run", "      this", "---"]);
  expect(lines("> said\n\n> [!TIP]\n> Try *it*.")).toEqual(["> said", "[note] Tip", "  Try it."]);
});

it("shows pictures below their paragraph, and the words for those that are not there", () => {
  expect(lines("before ![a route](a.png) after ![b](b.tiff)")).toEqual([
    "before  after b",
    "(picture: a route)",
  ]);
});

it("knows what is strong, code, a link, a new line", () => {
  expect(markdownInline("**a** _b_ `c` ~~d~~ [e](https://x.example) [f](other.md)", options)).toEqual([
    { text: "a", strong: true },
    { text: " " },
    { text: "b", emphasis: true },
    { text: " " },
    { text: "c", code: true },
    { text: " " },
    { text: "d", strike: true },
    { text: " " },
    { text: "e", link: "https://x.example" },
    { text: " " },
    { text: "f" },
  ]);
  expect(markdownBlocks("a\\\nb", options)).toEqual([
    { kind: "paragraph", text: [{ text: "a" }, { text: "b", newLine: true }] },
  ]);
});

it("keeps the text of HTML and nothing else of it", () => {
  expect(lines("<div>kept <b>bold</b></div>\n\na <b>b</b><script>alert(1)</script> c<br>d")).toEqual([
    "kept bold",
    "a b c / d",
  ]);
});

it("no heading is more than a level below the one before", () => {
  const blocks = levelHeadings([
    { kind: "heading", level: 3, text: [{ text: "a" }] },
    { kind: "heading", level: 5, text: [{ text: "b" }] },
    { kind: "quote", blocks: [{ kind: "heading", level: 5, text: [{ text: "c" }] }] },
    { kind: "heading", level: 2, text: [{ text: "d" }] },
  ]);
  expect(linesOf(blocks).filter((line) => line !== "")).toEqual(["# a", "## b", "### c", "## d"]);
});

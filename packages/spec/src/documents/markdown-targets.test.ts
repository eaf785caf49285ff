import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readTargets } from "./markdown-targets.ts";

const pictures = (text: string) => readTargets(text).flatMap((each) => (each.picture ? [each.target] : []));
const links = (text: string) => readTargets(text).flatMap((each) => (each.picture ? [] : [each.target]));

describe("pictures and links", () => {
  it.each([
    ["![The route](route.svg)", "route.svg"],
    ["![](route.svg)", "route.svg"],
    ['![The route]( route.svg "How it goes" )', "route.svg"],
    ["![The route](<my route.svg> 'How')", "my route.svg"],
    ["![The route](route(1).svg)", "route(1).svg"],
    ["![The route][r]\n\n[r]: route.svg", "route.svg"],
    ["![Route]\n\n[route]: <my route.svg>", "my route.svg"],
    ['<img alt="The route" src="route.svg">', "route.svg"],
    ["- one\n\n    ![In a list](route.svg)", "route.svg"],
    ["1. one\n   ![In a list](route.svg)", "route.svg"],
    ["> ![In a quotation](route.svg)", "route.svg"],
    ["`a` ![Beside code](route.svg) `b`", "route.svg"],
    ["an ` alone ![x](route.svg)", "route.svg"],
    ["``` ![no](a.svg) ``` ![The route](route.svg)", "route.svg"],
    ["[![The route](route.svg)](big.svg)", "route.svg"],
  ])("finds the picture of %j", (text, target) => {
    expect(pictures(text)).toEqual([target]);
  });

  it.each([
    ["[The guide](guide.md#limits)", "guide.md#limits"],
    ["[The guide][1] says so.\n\n[1]: guide.md 'A guide'", "guide.md"],
    ["[The guide][] says so.\n\n[the  Guide]: guide.md", "guide.md"],
    ['<a href="guide.md">The guide</a>', "guide.md"],
    ["[![The route](route.svg)](big.svg)", "big.svg"],
    ["[two\nlines](guide.md)", "guide.md"],
    ["[nowhere]()", ""],
  ])("finds the link of %j", (text, target) => {
    expect(links(text)).toEqual([target]);
  });

  it.each([
    "`![a](b.svg)`",
    "``a ` ![a](b.svg) ``",
    "`a\n![a](b.svg)`",
    "```md\n![a](b.svg)\n```",
    "~~~\n![a](b.svg)\n```\n![a](b.svg)\n~~~",
    "- x\n      ```\n      ![a](b.svg)\n      ```",
    "> ```\n> ![a](b.svg)\n> ```",
    "Words.\n\n    ![a](b.svg)\n\n    ![a](b.svg)",
    "\t![a](b.svg)",
    "<!-- ![a](b.svg) -->",
    "<!--\n![a](b.svg)\n\n![a](b.svg)\n-->",
    "\\![a] and \\[b](c.md)",
    "- [x] done\n- [ ] open\n\n[^1]: note.md",
    "> [!TIP]\n> Words.",
    "[label]: unused.md",
    '<a id="here"></a> <img data-src="x.svg">',
    "a < b [c] (d.md)",
  ])("finds none in %j", (text) => {
    expect(readTargets(text)).toEqual([]);
  });

  it.each(["![a](b c.svg)", "[a](my notes.pdf)", "- [a](b - c.md)"])(
    "knows a path with a space in %j",
    (text) => {
      expect(readTargets(text)).toMatchObject([{ words: "a", spaced: true }]);
    },
  );

  it.each(['[a](b.md "my notes.pdf")', "[a] (b c.md)", "[a](see b or c)", "f[a](b, c)", "[a](<b c.md>)"])(
    "sees none in %j",
    (text) => {
      expect(readTargets(text).filter(({ spaced }) => spaced)).toEqual([]);
    },
  );

  it("says on which line, and what the words are", () => {
    const text = "# A\n\n`x`\n\n[one](a.md)\n![two](b.svg) [three](c.md)\n";
    expect(readTargets(text)).toMatchObject([
      { line: 5, words: "one", target: "a.md" },
      { line: 6, words: "two", target: "b.svg" },
      { line: 6, words: "three", target: "c.md" },
    ]);
    for (const { start, end, target } of readTargets(text)) expect(text.slice(start, end)).toContain(target);
  });
});

test("anything can be read", () => {
  const piece = fc.constantFrom(
    "[",
    "]",
    "(",
    ")",
    "!",
    "`",
    "```",
    "~~~",
    "\n",
    "    ",
    "- ",
    "<!--",
    "-->",
    "<img ",
    'src="a"',
    ">",
    "a.md",
    "\\",
    ":",
    "[a]: b",
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      for (const { start, end, line } of readTargets(text)) {
        expect(start).toBeLessThan(end);
        expect(text.slice(0, start).split("\n").length).toBe(line);
      }
    }),
    { seed: 20261122, numRuns: 500 },
  );
});

test.each(["[", "[a](", "![](", "`", "<!--", "<img ", "[a]: b\n", "[![a](b)](c) ", "~~~\n", "\n    "])(
  "a megabyte of %j is read at once",
  (piece) => {
    expect(readTargets(piece.repeat(1_000_000 / piece.length))).toBeDefined();
  },
);

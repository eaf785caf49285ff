import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fencedBlocks } from "./fenced-blocks.mjs";
import { endReader, fits, follow, startReader } from "./follow-document.mjs";
import { missingFor } from "./reader-tools.mjs";
import { root } from "./step.mjs";

const readme = readFileSync(join(root, "README.md"), "utf8");
const blocks = fencedBlocks(readme).filter(({ heading }) => heading === "A tutorial in ten minutes");
const reader = startReader();
afterAll(() => endReader(reader));

describe("the tutorial of README.md", () => {
  it("is there", () => {
    const kinds = new Set(blocks.map(({ language }) => language));
    expect(kinds).toEqual(new Set(["console", "diff", "yaml", "bash"]));
  });

  for (const block of blocks) {
    const missing = missingFor(block);
    const [first] = block.text.split("\n");
    if (missing !== undefined) process.stderr.write(`Left out without ${missing}: ${first}\n`);
    else it(`line ${block.line}: ${first}`, () => expect(follow(block, reader)).toEqual([]));
  }
});

describe("somebody who follows a page", () => {
  const fresh = startReader();
  afterAll(() => endReader(fresh));
  const block = (language, text) => ({ language, text, line: 1, heading: "" });

  it("sees when a command prints something else", () => {
    expect(follow(block("console", "$ echo one\ntwo"), fresh)[0]).toContain("and the page says:\ntwo");
    expect(follow(block("console", "$ echo one\none\nmore"), fresh)).toHaveLength(1);
    expect(follow(block("console", "$ echo one\none"), fresh)).toEqual([]);
  });

  it("sees when a command fails that only has to work", () => {
    expect(follow(block("sh", "false"), fresh)).toHaveLength(1);
    expect(follow(block("sh", "true"), fresh)).toEqual([]);
  });

  it("stays in the folder it went to, with the files it wrote", () => {
    follow(block("yaml", "# file: a/b.yaml\nkey: one"), fresh);
    expect(follow(block("console", "$ cd a\n$ cat b.yaml\nkey: one"), fresh)).toEqual([]);
  });

  it("sees when the lines to change are not there, or there twice", () => {
    expect(follow(block("diff", "+++ b.yaml\n-key: two\n+key: three"), fresh)[0]).toContain("0 times");
    follow(block("yaml", "# file: c.yaml\nkey: one\nkey: one"), fresh);
    expect(follow(block("diff", "+++ c.yaml\n-key: one\n+key: two"), fresh)[0]).toContain("2 times");
    expect(follow(block("diff", "+++ b.yaml\n-key: one\n+key: two"), fresh)).toEqual([]);
    expect(follow(block("console", "$ cat b.yaml\nkey: two"), fresh)).toEqual([]);
  });

  it("takes … for anything, and nothing else", () => {
    expect(fits("took 1.2 s", ["took … s"])).toBe(true);
    expect(fits("a\nb\nc", ["a", "…", "c"])).toBe(true);
    expect(fits("a\nb\nd", ["a", "…", "c"])).toBe(false);
    expect(fits("took 1.2 s (4)", ["took … s (5)"])).toBe(false);
  });

  it("cannot follow what it does not know", () => {
    expect(follow(block("python", "print(1)"), fresh)).toHaveLength(1);
  });
});

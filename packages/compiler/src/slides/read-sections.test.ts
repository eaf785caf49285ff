import { expect, it } from "vitest";
import { textOfRuns } from "./deck.ts";
import { type ReadOptions, readSections } from "./read-sections.ts";

function read(markdown: string, options: Partial<ReadOptions> = {}) {
  return readSections(markdown, {
    language: "en",
    prose: "notes",
    picture: (address) => (address.startsWith("http") ? undefined : `modules/m/${address}`),
    ...options,
  });
}

it("begins a slide with each heading and leaves prose to the trainer", () => {
  const [before, rule, last] = read(
    "Said first.\n\n## The *rule*\n\nSaid.\n\n- shown\n\n# Another\n\nSaid too.\n",
  );
  expect(before).toEqual({ blocks: [], notes: ["Said first."] });
  expect(textOfRuns(rule?.title ?? [])).toBe("The rule");
  expect(rule?.notes).toEqual(["Said."]);
  expect(rule?.blocks).toEqual([
    { kind: "text", paragraphs: [{ runs: [{ text: "shown" }], level: 0, marker: "bullet" }] },
  ]);
  expect(last).toMatchObject({ blocks: [], notes: ["Said too."] });
});

it("shows sentences that are emphasised as a whole, lower headings, and all prose where it is asked to", () => {
  const [section] = read("**Remember this.**\n\n### Step\n\nSaid.\n");
  expect(section?.blocks).toEqual([
    {
      kind: "text",
      paragraphs: [
        { runs: [{ text: "Remember this.", bold: true }], level: 0, marker: "none" },
        { runs: [{ text: "Step", bold: true }], level: 0, marker: "none" },
      ],
    },
  ]);
  expect(read("Said.\n", { prose: "shown" })[0]).toMatchObject({ notes: [], blocks: [{ kind: "text" }] });
});

it("keeps lists as they are nested and numbered", () => {
  const [section] = read("9. nine\n10. ten\n    - inner\n\n      more\n11. eleven\n");
  const [block] = section?.blocks ?? [];
  const shape =
    block?.kind === "text"
      ? block.paragraphs.map(({ runs, level, marker }) => [textOfRuns(runs), level, marker])
      : [];
  expect(shape).toEqual([
    ["nine", 0, { number: 9, digits: 2 }],
    ["ten", 0, { number: 10, digits: 2 }],
    ["inner", 1, "bullet"],
    ["more", 2, "none"],
    ["eleven", 0, { number: 11, digits: 2 }],
  ]);
});

it("reads looks of text, safe links and line breaks, and no HTML", () => {
  const [section] = read(
    "- a **b *c*** `d` [e](https://acme.example) [f](javascript:alert(1)) <b>g</b>  \n  h\n",
  );
  const [block] = section?.blocks ?? [];
  expect(block?.kind === "text" && block.paragraphs[0]?.runs).toEqual([
    { text: "a " },
    { text: "b ", bold: true },
    { text: "c", bold: true, italic: true },
    { text: " " },
    { text: "d", code: true },
    { text: " " },
    { text: "e", link: "https://acme.example" },
    { text: " [f](javascript:alert(1)) g\nh" },
  ]);
});

it("reads tables with their alignment and code with its colours", () => {
  const [section] = read(
    '| a | b |\n| --- | ---: |\n| 1 | `2` |\n\n```yaml\nkey: "text" # why\n```\n\n```\na\tx\n```\n',
  );
  expect(section?.blocks[0]).toEqual({
    kind: "table",
    columns: ["left", "right"],
    header: [[{ text: "a" }], [{ text: "b" }]],
    rows: [[[{ text: "1" }], [{ text: "2", code: true }]]],
  });
  const code = section?.blocks[1];
  expect(code?.kind === "code" && code.lines).toEqual([
    [
      { text: "key:", code: true, tone: "name" },
      { text: ' "text"', code: true, tone: "string" },
      { text: " # why", code: true, tone: "comment" },
    ],
  ]);
  const plain = section?.blocks[2];
  expect(plain?.kind === "code" && plain.lines).toEqual([[{ text: "a   x", code: true }]]);
});

it("shows pictures with the sentence below them, and says what it cannot show", () => {
  const [section] = read(
    "![A *route*](route.svg)\n\n_From 5,000 the director._\n\n![Far](https://acme.example/x.png)\n",
  );
  expect(section?.blocks).toEqual([
    {
      kind: "picture",
      path: "modules/m/route.svg",
      alt: "A route",
      caption: [{ text: "From 5,000 the director." }],
    },
  ]);
  expect(section?.notes).toEqual(["Far"]);
});

it("makes callouts of quotations, with the title of their kind", () => {
  const [section] = read("> [!TIP]\n> Read it **aloud**.\n\n> Plain.\n");
  expect(section?.blocks).toEqual([
    {
      kind: "callout",
      title: "Tip",
      paragraphs: [
        {
          runs: [{ text: "Read it " }, { text: "aloud", bold: true }, { text: "." }],
          level: 0,
          marker: "none",
        },
      ],
    },
    { kind: "callout", paragraphs: [{ runs: [{ text: "Plain." }], level: 0, marker: "none" }] },
  ]);
});

import { describe, expect, it } from "vitest";
import { module } from "../testing/changes.ts";
import { allFindings, applyFix, type TestFiles } from "../testing/rule-test.ts";

const first = `  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md
`;
const lessonOf = (id: string) =>
  `  - id: ${id}\n    title: Title of ${id}\n    duration: 5m\n    text: why-routing.md\n`;
const rest = Array.from({ length: 30 }, (_, at) => lessonOf(`l${at}`)).join("");
/** Entries of a short list are read together, those of a long one for themselves. */
const lists = { short: "", long: rest };

const lessons = (second: string, more: string): TestFiles => module(`lessons:\n${first}${second}${more}`);
const codes = (files: TestFiles) => allFindings(files).map(({ code }) => code);

describe.each(Object.entries(lists))("in a %s list", (_, more) => {
  const slipped = lessons(
    "    title: Second\n  - id: second\n    duration: 5m\n    text: why-routing.md\n",
    more,
  );

  it("a key above the dash of its entry is one finding, at the key", () => {
    const [finding, ...others] = allFindings(slipped);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "yaml/duplicate-key",
      message: 'The key "title" stands here a second time.',
      hint: expect.stringContaining('The entry below has no "title": if this line belongs there'),
    });
  });

  it("it is moved to where it belongs", () => {
    const [finding] = allFindings(slipped);
    const mended = finding === undefined ? {} : applyFix(finding, slipped);
    expect(codes(mended)).toEqual([]);
    expect(Object.values(mended).join()).toContain("  - id: second\n    title: Second\n    duration: 5m\n");
  });

  it("comments and blank lines may stand between", () => {
    const apart = slipped["modules/approval-workflows/module.yaml"]?.replace(
      "  - id: second",
      "\n  # The next\n  - id: second",
    );
    expect(codes({ "modules/approval-workflows/module.yaml": apart ?? "" })).toEqual(["yaml/duplicate-key"]);
  });

  it("a key that the entry below has is only told twice", () => {
    const again = lessons(`    title: Again\n${lessonOf("second")}`, more);
    const [finding, ...others] = allFindings(again);
    expect(others).toEqual([]);
    expect([finding?.hint, finding?.fixes]).toEqual([
      "Only one of the two can count. Merge them, or rename one.",
      [],
    ]);
  });
});

it("what else the entry below lacks is told", () => {
  const broken = lessons("    title: Second\n  - id: second\n    text: why-routing.md\n", rest);
  expect(codes(broken)).toEqual(["yaml/duplicate-key", "schema/missing-key"]);
});

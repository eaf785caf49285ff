import { expect, it } from "vitest";
import { courseScopes } from "../course/course-scope.ts";
import { createFindings } from "../finding.ts";
import { testInputs } from "../testing/inputs.ts";
import { testProgram } from "../testing/program.ts";
import { prepareDeck } from "./prepare-deck.ts";

/** What is found in a lesson with this text. */
function found(markdown: string): readonly string[] {
  const program = testProgram();
  const modules = program.modules.map((module) => ({
    ...module,
    lessons: module.lessons
      .slice(0, 1)
      .map((lesson) => ({ ...lesson, markdown, file: "modules/m/lesson.md" })),
  }));
  const [scope] = courseScopes({ ...program, modules }, "module");
  const findings = createFindings();
  if (scope === undefined) throw new Error("There is no module.");
  prepareDeck(scope, { program: { ...program, modules }, inputs: testInputs() }, findings);
  expect(findings.all().every(({ file }) => file === "modules/m/lesson.md")).toBe(true);
  return findings.all().map(({ code, message, at }) => {
    const line = at !== undefined && "line" in at ? at.line : 0;
    return `${line} ${code}: ${message}`;
  });
}

function times(count: number, text: string): string {
  return Array.from({ length: count }, (_, index) => text.replace("#", String(index))).join("\n");
}

const tables = times(6, "\n| a# | b |\n| --- | --- |\n| c | d |\n\nSay it.\n");

it.each([
  ["a long list", `## Points\n\n${times(10, "- Point #")}`, /^3 .*slide-list: .*"Points" has 10 entries/],
  [
    "much code",
    `## Code\n\n~~~yaml\n${times(30, "step-#: 1")}\n~~~`,
    /^3 .*slide-code: .*has 30 lines, and \d\d fit/,
  ],
  [
    "wide code",
    `## Code\n\n~~~\n${"x ".repeat(60)}\n~~~`,
    /^3 .*slide-code: A line .* has 119 characters, and \d+ fit/,
  ],
  [
    "a wide table",
    `## All\n\n| ${times(9, "Responsibilities").replaceAll("\n", " | ")} |\n|${" --- |".repeat(9)}\n`,
    /^3 .*slide-table: .*"All" is too wide/,
  ],
  [
    "a title twice",
    "## Try it\n\n- a\n\n## Other\n\n- b\n\n## Try it\n\n- c\n",
    /^9 .*slide-title: Two slides .*"Try it"/,
  ],
  [
    "a long title",
    `## ${"Why amounts decide the route ".repeat(9)}\n\n- a\n`,
    /^1 .*slide-title: .* is too long/,
  ],
  [
    "many slides",
    `## Much\n\n${times(50, "> A callout of some length that needs a line, # of many.\n")}`,
    /^1 .*slide-pages/,
  ],
])("finds %s", (_, markdown, message) => {
  expect(found(markdown)).toEqual([expect.stringMatching(message)]);
});

it("says on which line a list stands that blocks of a template stand above", () => {
  const left = "{{#unless currency}}\n## Without one\n\n- a\n{{/unless}}\n";
  expect(found(`${left}## Points of {{customer}}\n\n${times(10, "- Point #")}`)).toEqual([
    expect.stringMatching(/^8 .*slide-list/),
  ]);
});

it("says where a list stands that has no heading", () => {
  expect(found(`Said.\n\n1. One\n${times(9, "1. Point #")}`)).toEqual([
    expect.stringMatching(/^3 .*slide-list/),
  ]);
});

it.each([
  ["nine entries with entries of their own", `## Points\n\n${times(9, "- Point #\n  - more\n  - of it")}`],
  ["prose, however long", `## Prose\n\n${times(60, "A paragraph that is said, with a number: #.\n")}`],
  ["several tables", `## Tables\n${tables}`],
  ["code that fits", `## Code\n\n~~~yaml\n${times(20, "step-#: { when: amount, then: manager }")}\n~~~`],
])("finds nothing in %s", (_, markdown) => {
  expect(found(markdown)).toEqual([]);
});

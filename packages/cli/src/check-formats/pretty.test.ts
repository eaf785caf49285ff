import { stripVTControlCharacters } from "node:util";
import { analyse, reportOn } from "@coursewright/spec";
import { expect, test } from "vitest";
import { displayWidth } from "../terminal/display-width.ts";
import type { Surroundings } from "./format.ts";
import { pretty } from "./pretty.ts";

function show(files: Readonly<Record<string, string>>, more: Partial<Surroundings> = {}): string {
  const { workspace } = analyse(Object.entries(files));
  return pretty(reportOn(workspace), {
    text: (file) => workspace.text(file),
    name: (file) => file,
    colour: false,
    columns: 80,
    quiet: false,
    ...more,
  });
}

const product = (line: string) => `name: Shop\nfeatures: {}\nreleases: []\n${line}\n`;

test("escape sequences of an author's text are shown and do nothing", () => {
  const shown = show({ "product.yaml": product('nmae: "\u001b]0;owned\u0007 \u202e"') });
  expect(shown).toContain('nmae: "␛]0;owned␇ \ufffd"');
  expect([...shown].every((character) => character >= " " || character === "\n")).toBe(true);
});

test("the mark stands below what is meant, also behind wide characters and tabs", () => {
  const shown = show({
    "product.yaml": 'name: Shop\nfeatures: { a: { title: "订单\te\u0301", oops: x } }\nreleases: []\n',
  });
  const lines = shown.split("\n");
  const at = lines.findIndex((line) => line.includes("│ features"));
  const mark = (lines[at + 1] ?? "").indexOf("~");
  const before = (lines[at] ?? "").slice(0, (lines[at] ?? "").indexOf("oops"));
  expect(displayWidth(before)).toBe(mark);
});

test.each([40, 60, 80])("a line of any length fits %i columns, with what is meant in it", (columns) => {
  const long = `name: Shop\nfeatures: { a: { title: ${"x".repeat(300)}, oops: ${"y".repeat(300)} } }\nreleases: []\n`;
  const lines = show({ "product.yaml": long }, { columns }).split("\n");
  expect(lines.filter((line) => line.includes("│")).every((line) => displayWidth(line) <= columns)).toBe(
    true,
  );
  expect(lines.some((line) => line.includes("oops"))).toBe(true);
});

test("with colour it says the same as without", () => {
  const files = { "product.yaml": product("nmae: x"), "training.yaml": "coursewright: one\n" };
  const coloured = show(files, { colour: true });
  expect(coloured).toContain("\u001b[31m");
  expect(stripVTControlCharacters(coloured)).toBe(show(files));
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readRulePage } from "../testing/rule-page.ts";
import { allFindings } from "../testing/rule-test.ts";
import { problemCodes } from "./problem-codes.ts";

const docs = `${import.meta.dirname}/../../../../docs/rules`;
/** What a fenced block cannot show: files that are refused, but for two kinds; floods. */
const withoutExample = ["file/", "yaml/too-"];
const withExample = new Set(["file/empty", "file/conflict"]);

describe("the page of what reading finds", () => {
  it.each(problemCodes)("$code is true", ({ code, severity }) => {
    const page = readRulePage(readFileSync(`${docs}/${code}.md`, "utf8"));
    expect(page.title).toBe(code);
    expect(page.severity).toBe(severity);
    const example = Object.keys(page.bad).length > 0;
    expect(example).toBe(withExample.has(code) || !withoutExample.some((each) => code.startsWith(each)));
    if (!example) return;
    expect(reading(page.bad)).toEqual([code]);
    expect(reading(page.good)).toEqual([]);
  });
});

/** The codes of reading that files provoke. */
function reading(files: Readonly<Record<string, string>>): readonly string[] {
  const known = new Set(problemCodes.map(({ code }) => code));
  return allFindings(files).flatMap(({ code }) => (known.has(code) ? [code] : []));
}

import { describe, expect, it } from "vitest";
import { analyse } from "../workspace/workspace.ts";
import { parseText } from "./parse-text.ts";

const item = (index: number): string =>
  `  - id: item-${index}\n    type: short-answer\n    prompt: What is ${index}?\n    answers: [x]\n`;
const many = Array.from({ length: 9000 }, (_, index) => item(index)).join("");
const before = `when: mid\nitems:\n${many}`;
const line = before.split("\n").length;

describe("what is broken in a text of more than 512 KB", () => {
  it.each([
    ['  - id: x\n    prompt: "Never closed\n    type: numeric\n', "yaml/unclosed-quote", '"'],
    ["  - id: x\n     prompt: Who?\n", "yaml/indentation", "prompt"],
    ["  - id: x\n    prompt: Who: you?\n", "yaml/colon-in-text", "Who: you?"],
    ["  - id: x\n\tprompt: Who?\n", "yaml/tab", "\t"],
    ["  - id: x\n    tags: [a, b\n", "yaml/syntax", "["],
    ["  - id: x\n    prompt: *bold*\n", "yaml/syntax", "*bold*"],
  ])("is found at its place: %j", (slip, code, at) => {
    for (const text of [`${before}${slip}`, `${before}${slip}${many}`]) {
      expect(text.length).toBeGreaterThan(512 * 1024);
      const [problem] = parseText(text).problems;
      expect(problem?.code).toBe(code);
      expect(problem && text.slice(problem.start, problem.end)).toBe(at);
      expect(problem && text.slice(0, problem.start).split("\n").length).toBeGreaterThanOrEqual(line);
    }
  });

  it("is found in a document that is one line", () => {
    const text = `when: mid\nitems: [${"{ id: a }, ".repeat(60_000)}]]\n`;
    const { diagnostics } = analyse([["assessments/a.assessment.yaml", text]], []);
    expect(diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([["yaml/syntax", 2]]);
  });
});

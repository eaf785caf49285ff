import { describe, expect, it } from "vitest";
import { findingsOf } from "../../testing/rule-test.ts";

const code = "assessment/key-length-bias";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it.each([
    { longest: 10, of: 10, finds: 1 },
    { longest: 7, of: 10, finds: 1 },
    { longest: 6, of: 10, finds: 0 },
    { longest: 9, of: 9, finds: 0 },
    { longest: 10, of: 40, finds: 0 },
  ])("judges $longest of $of items", ({ longest, of, finds }) => {
    expect(findingsOf(code, { [mid]: quiz(of, longest, "of some length") })).toHaveLength(finds);
  });

  it("does not count again what stands out by itself", () => {
    const long = "and every reason for it, told in a sentence";
    expect(findingsOf(code, { [mid]: quiz(12, 12, long) })).toEqual([]);
    expect(findingsOf("item/key-longest", { [mid]: quiz(12, 12, long) })).toHaveLength(12);
  });

  it("says how often", () => {
    const [finding] = findingsOf(code, { [mid]: quiz(12, 12, "of some length") });
    expect(finding?.message).toBe(
      "In 12 of 12 items the right choice is the longest; by chance it would be about 3.",
    );
  });

  function quiz(count: number, longest: number, more: string): string {
    const items = Array.from({ length: count }, (_, index) => item(index, index < longest ? ` ${more}` : ""));
    return `when: mid\nitems:\n${items.join("")}`;
  }

  function item(index: number, more: string): string {
    const choices = ["Answer a", "Answer b", "Answer c", "Answer d"].map((text, place) =>
      place === index % 4
        ? `      - { text: ${JSON.stringify(text + more)}, correct: true }\n`
        : `      - { text: ${text} }\n`,
    );
    return `  - id: q${index}\n    type: multiple-choice\n    prompt: Question ${index}?\n    choices:\n${choices.join("")}`;
  }
});

import { describe, expect, it } from "vitest";
import { findingsOf } from "../../testing/rule-test.ts";

const code = "assessment/key-position";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it.each([
    { right: [1], items: 12, finds: 1 },
    { right: [1, 1, 1, 0], items: 12, finds: 1 },
    { right: [1, 1, 0, 2], items: 12, finds: 0 },
    { right: [0, 1, 2, 3], items: 40, finds: 0 },
    { right: [2], items: 11, finds: 0 },
  ])("judges $items items with the right choice at $right", ({ right, items, finds }) => {
    expect(findingsOf(code, { [mid]: quiz(items, right, "    shuffle: false\n") })).toHaveLength(finds);
  });

  it("says where and how often", () => {
    const [finding] = findingsOf(code, { [mid]: quiz(12, [1], "    shuffle: false\n") });
    expect(finding?.message).toBe("In 12 of 12 items with a fixed order the right choice stands at place 2.");
    expect(finding?.range.start.line).toBe(2);
  });

  it("leaves shuffled items alone", () => {
    expect(findingsOf(code, { [mid]: quiz(20, [1], "") })).toEqual([]);
  });

  function quiz(count: number, right: readonly number[], more: string): string {
    const items = Array.from({ length: count }, (_, index) => item(index, right[index % right.length] ?? 0));
    return `when: mid\nitems:\n${items.map((text) => text + more).join("")}`;
  }

  function item(index: number, key: number): string {
    const choices = ["A", "B", "C", "D"].map(
      (text, place) => `      - { text: ${text}${place === key ? ", correct: true" : ""} }\n`,
    );
    return `  - id: q${index}\n    type: multiple-choice\n    prompt: Question ${index}?\n    choices:\n${choices.join("")}`;
  }
});

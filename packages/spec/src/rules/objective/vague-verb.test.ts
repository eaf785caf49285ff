import { describe, expect, it } from "vitest";
import { module, training } from "../../testing/changes.ts";
import { expectFindings, findingsOf, pointedAt } from "../../testing/rule-test.ts";

const code = "objective/vague-verb";

/** The objective with a statement and further lines. */
function objective(statement: string, more = ""): Record<string, string | null> {
  return { ...module(`objectives:\n  build-routing:\n    statement: ${statement}\n${more}`) };
}

describe(code, () => {
  it.each([
    ["Learn about workflows.", "Learn about"],
    ["Understand how routing works", "Understand"],
    ["Be familiar with the workflow builder", "Be familiar with"],
    ["By the end of this session an administrator can appreciate routing", "appreciate"],
    ["Gain a good understanding of triggers", "Gain a good understanding of"],
    ['"Know: the terms of approval"', "Know"],
    ["Create a workflow and understand its triggers", "understand"],
  ])("points at the verb of %s", (statement, verb) => {
    const files = objective(`${statement} # want warning "cannot be observed"`);
    const [finding] = expectFindings(code, files);
    expect(finding && pointedAt(finding, files)).toBe(verb);
  });

  it.each([
    "Create an approval workflow with conditional routing on invoice amount",
    "By the end of this session an administrator can create a custom approval workflow",
    "Explain what managers need to know",
    "Recognise an unrouted invoice",
    "Demonstrate the route with a sample invoice",
    "Workflows",
    "Build trust in the numbers",
  ])("is content with %s", (statement) => {
    expectFindings(code, objective(statement));
  });

  it("leaves attitudes and mandated wordings alone", () => {
    expectFindings(code, objective("Appreciate clean data", "    kind: attitude\n"));
    expectFindings(code, objective("Understand the duties", "    kind: { mandated: SOX 404 }\n"));
  });

  it("offers verbs of the stated level", () => {
    const [finding] = findingsOf(code, objective("Know routing", "    bloom: evaluate\n"));
    expect(finding?.hint).toContain("assess, justify, recommend or decide (evaluate)");
  });

  it("leaves out words that only stand before the verb", () => {
    const [finding] = findingsOf(code, objective("An administrator can know how to configure a trigger"));
    expect(finding?.hint).toContain('"configure a trigger"');
  });

  it("reads Indonesian where the program is written in it", () => {
    const files = {
      ...training("languages: [id, en]\n"),
      ...objective("Belajar tentang alur # want warning 'Belajar tentang'"),
    };
    const [finding] = expectFindings(code, files);
    expect(finding?.hint).toContain("menjelaskan");
    expectFindings(code, { ...training("languages: [id]\n"), ...objective("Membuat alur persetujuan") });
  });

  it("is silent in languages without a list, and while the language cannot be read", () => {
    expectFindings(code, { ...training("languages: [de]\n"), ...objective("Understand routing") });
    expectFindings(code, { "training.yaml": "title: [", ...objective("Understand routing") });
  });
});

import { describe, it } from "vitest";
import { post, training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "certification/no-practical";
const certification = (lines = "", mark = "") =>
  training(
    `certifications:\n  approvals-admin:${mark}\n    quiz: approvals-post\n    pass: 80%\n    valid: 1y\n${lines}`,
  );

describe(code, () => {
  it("misses the practical demonstration", () => {
    expectFindings(code, certification("", " # want warning '\"approvals-admin\" is a quiz only'"));
  });

  it("is content with an exercise, or a hands-on item in the quiz", () => {
    expectFindings(code, certification("    practical: route-invoices\n"));
    expectFindings(code, {
      ...certification(),
      ...post("items:\n  - { id: do-it, type: hands-on, prompt: Do it., exercise: route-invoices }\n"),
    });
  });

  it("is silent beside a misspelt key, an unknown quiz, or items that cannot be read", () => {
    expectFindings(code, certification("    practicle: route-invoices\n"));
    expectFindings(
      code,
      training("certifications:\n  approvals-admin: { quiz: approval-post, valid: 1y }\n"),
    );
    expectFindings(code, {
      ...certification(),
      ...post("items:\n  - { id: do-it, type: handson, prompt: Do it. }\n"),
    });
  });
});

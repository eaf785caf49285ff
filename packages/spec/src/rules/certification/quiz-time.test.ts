import { describe, it } from "vitest";
import { post, training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "certification/quiz-time";
const certification = (mark = "", quiz = "approvals-post") =>
  training(
    `certifications:\n  approvals-admin:\n    practical: route-invoices\n    valid: 1y\n    quiz: ${quiz}${mark}\n`,
  );

describe(code, () => {
  it.each(["pre", "mid", "recall"])("finds a quiz that is taken at the wrong time: %s", (when) => {
    expectFindings(code, { ...certification(' # want warning "never counts"'), ...post(`when: ${when}\n`) });
  });

  it("is content with a later quiz, and silent about an unknown one", () => {
    expectFindings(code, certification());
    expectFindings(code, { ...certification(), ...post("when: post-implementation\n") });
    expectFindings(code, certification("", "no-such-quiz"));
    expectFindings(code, { ...certification(), ...post("when: before\n") });
  });
});

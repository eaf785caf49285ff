import { describe, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "alignment/order";
const journey = (list: string, more = ""): TestFiles =>
  training(`tracks:\n  admin-core:\n    role: admin\n    journey:\n${list}\n${more}`);
/** A module whose own lesson teaches nothing of approval-workflows but which uses its objective. */
const early = (uses: string): TestFiles => ({
  "modules/early/module.yaml": `title: Early
level: 1
objectives: {}
lessons:
  - { id: hello, title: Hello, duration: 5m }
${uses}`,
});
const assessment = (when: string): TestFiles => ({
  "assessments/early.assessment.yaml": `when: ${when}
items:
  - { id: which, type: short-answer, objectives: [approval-workflows/build-routing], prompt: Which?, answers: [this] }
`,
});
const exercise: TestFiles = {
  "exercises/early/exercise.yaml": `title: Early
objectives: [approval-workflows/build-routing]
duration: 10m
scenario: Try it.
independent:
  - { id: try, do: Try it. }
`,
};
const earlyFirst = (mark = "") => journey(`      - early${mark}\n      - approval-workflows`);

describe(code, () => {
  it("finds a test before the lesson", () => {
    expectFindings(code, {
      ...earlyFirst(' # want warning \'"early" tests "approval-workflows/build-routing" before\''),
      ...early("assessments: [early]\n"),
      ...assessment("mid"),
    });
  });

  it("finds practice before the lesson, where none comes after it", () => {
    expectFindings(code, {
      ...earlyFirst(' # want warning \'"early" practises "approval-workflows/build-routing" before\''),
      ...early("exercises: [early]\n"),
      ...exercise,
      "modules/approval-workflows/module.yaml": `title: Approval workflows
level: 2
objectives:
  build-routing: { statement: Create an approval workflow }
lessons:
  - { id: why-routing, title: Why, duration: 20m, objectives: [build-routing] }
`,
    });
  });

  it("takes an early exercise for a problem that comes first by design, if practice follows the lesson", () => {
    expectFindings(code, { ...earlyFirst(), ...early("exercises: [early]\n"), ...exercise });
  });

  it.each(["pre", "recall", "post-implementation"])("does not bind %s to an order", (when) => {
    expectFindings(code, { ...earlyFirst(), ...early("assessments: [early]\n"), ...assessment(when) });
  });

  it("is content in the other order, and on a track that never teaches it", () => {
    const files = { ...early("assessments: [early]\n"), ...assessment("mid") };
    expectFindings(code, { ...files, ...journey("      - approval-workflows\n      - early") });
    expectFindings(code, { ...files, ...journey("      - early") });
  });

  it("leaves the order of required modules to its own rule, and is silent beside a misspelt module", () => {
    expectFindings(code, {
      ...earlyFirst(),
      ...early("assessments: [early]\nrequires: [approval-workflows]\n"),
      ...assessment("mid"),
    });
    expectFindings(code, {
      ...journey("      - aproval-workflow\n      - early\n      - approval-workflows"),
      ...early("assessments: [early]\n"),
      ...assessment("mid"),
    });
  });
});

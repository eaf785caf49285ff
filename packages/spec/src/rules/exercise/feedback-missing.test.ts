import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "exercise/feedback-missing";
const exercise = "exercises/route-invoices/exercise.yaml";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it("finds a checked step without feedback", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - id: escalate # want warning "is not told what is wrong"
    do: Tell the manager of the manager.
`,
      ),
    });
  });

  it("accepts feedback, and steps without a check", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - id: escalate
    do: Tell the manager of the manager.
    feedback: Nobody was told.
  - { id: talk, do: Talk about it. }
`,
      ),
    });
  });

  it("accepts checks that speak for themselves", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - id: escalate
    do: Tell the manager of the manager.
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { file: { path: a, exists: true } }
  escalate:
    check: { script: checks/escalates.sh }
`,
      ),
    });
  });

  it("finds a step of which only one check speaks", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - id: escalate # want warning "is not told"
    do: Tell the manager of the manager.
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { file: { path: a, exists: true } }
  escalate:
    check: [{ script: checks/escalates.sh }, { file: { path: a, exists: true } }]
`,
      ),
    });
  });

  it("stays silent beside a misspelt key", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - id: escalate
    do: Tell the manager of the manager.
    feedbak: Nobody was told.
`,
      ),
    });
  });
});

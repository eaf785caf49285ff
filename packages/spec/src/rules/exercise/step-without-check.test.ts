import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "exercise/step-without-check";
const exercise = "exercises/route-invoices/exercise.yaml";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it("finds a step that the lab does not name", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - { id: escalate, do: Tell the manager of the manager. }
  - id: report # want error "Nothing checks the step"
    do: Send the report.
`,
      ),
    });
  });

  it("finds a step that is only needed by another", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - { id: escalate, do: Tell the manager of the manager. }
  - id: report # want error "Nothing checks the step"
    do: Send the report.
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { file: { path: a, exists: true } }
  escalate:
    check: { file: { path: a, exists: true }, needs: [report] }
`,
      ),
    });
  });

  it("accepts an exercise without a lab", () => {
    expectFindings(code, {
      [lab]: null,
      [exercise]: withKeys(
        exercise,
        `independent:
  - { id: escalate, do: Tell the manager of the manager. }
  - id: report
    do: Send the report.
`,
      ),
    });
  });

  it("stays silent while the lab is broken, or names a step that does not exist", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - { id: escalate, do: Tell the manager of the manager. }
  - id: report
    do: Send the report.
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { file: { path: a, exists: true } }
  escalate:
    check: { file: { path: a, exists: true } }
  reprot:
    check: { file: { path: a, exists: true } }
`,
      ),
    });
  });

  it("stays silent while a check is broken", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - { id: escalate, do: Tell the manager of the manager. }
  - id: report
    do: Send the report.
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    chek: { file: { path: a, exists: true } }
`,
      ),
    });
  });
});

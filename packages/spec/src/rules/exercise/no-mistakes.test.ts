import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "exercise/no-mistakes";
const exercise = "exercises/route-invoices/exercise.yaml";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it("finds a guided step whose check was tried on nothing wrong", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `guided:
  - id: create-workflow # want info "No wrong answer"
    do: Create it.
    feedback: Not yet.
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { file: { path: a, exists: true } }
  escalate:
    check: { file: { path: a, exists: true } }
`,
      ),
    });
  });

  it("finds an empty list of mistakes", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `guided:
  - id: create-workflow # want info "No wrong answer"
    do: Create it.
    feedback: Not yet.
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { file: { path: a, exists: true } }
    mistakes: []
  escalate:
    check: { file: { path: a, exists: true } }
`,
      ),
    });
  });

  it("accepts a person who judges, and steps the lab does not name", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `guided:
  - id: create-workflow
    do: Create it.
    feedback: Not yet.
  - { id: talk, do: Talk. }
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { manual: { by: self, rubric: [Done] } }
`,
      ),
    });
  });

  it("stays silent beside a misspelt key", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `guided:
  - id: create-workflow
    do: Create it.
    feedback: Not yet.
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { file: { path: a, exists: true } }
    mistaks: []
`,
      ),
    });
  });
});

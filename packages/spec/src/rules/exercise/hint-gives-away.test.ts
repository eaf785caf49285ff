import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "exercise/hint-gives-away";
const exercise = "exercises/route-invoices/exercise.yaml";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it("finds the answer in the first hint", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - id: escalate
    do: Tell the right person.
    hints:
      - Set it to second-level-manager. # want warning "second-level-manager"
      - Set it to second-level-manager.
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { file: { path: a, exists: true } }
  escalate:
    check: { http: { url: "http://127.0.0.1/w", json: { "$.to": second-level-manager, "$.days": 2 }, text: { contains: escalation } } }
`,
      ),
    });
  });

  it("accepts it in a later hint", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - id: escalate
    do: Tell the right person.
    hints:
      - Who is told?
      - Set it to second-level-manager.
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { file: { path: a, exists: true } }
  escalate:
    check: { http: { url: "http://127.0.0.1/w", json: { "$.to": second-level-manager, "$.days": 2 }, text: { contains: escalation } } }
`,
      ),
    });
  });

  it("accepts what the task says itself", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - id: escalate
    do: Tell the second-level-manager.
    hints:
      - Set it to second-level-manager.
      - Set it to second-level-manager.
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { file: { path: a, exists: true } }
  escalate:
    check: { http: { url: "http://127.0.0.1/w", json: { "$.to": second-level-manager, "$.days": 2 }, text: { contains: escalation } } }
`,
      ),
    });
  });

  it("accepts short and unrelated words", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `independent:
  - id: escalate
    do: Tell the right person.
    hints:
      - It takes 2 clicks.
      - Set it to second-level-manager.
`,
      ),
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { file: { path: a, exists: true } }
  escalate:
    check: { http: { url: "http://127.0.0.1/w", json: { "$.to": second-level-manager, "$.days": 2 }, text: { contains: escalation } } }
`,
      ),
    });
  });
});

import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "exercise/no-steps";

describe(code, () => {
  it("finds an exercise without steps", () => {
    expectFindings(code, {
      "exercises/read/exercise.yaml": `title: Read the report # want error "has no steps"
objectives: [approval-workflows/build-routing]
duration: 5m
scenario: A report is waiting.
`,
    });
  });

  it("accepts one of either kind", () => {
    expectFindings(code, {
      "exercises/read/exercise.yaml": `title: Read the report
objectives: [approval-workflows/build-routing]
duration: 5m
scenario: A report is waiting.
independent: [{ id: read, do: Read it. }]
`,
    });
  });

  it("stays silent beside a misspelt key", () => {
    expectFindings(code, {
      "exercises/read/exercise.yaml": `title: Read the report
objectives: [approval-workflows/build-routing]
duration: 5m
scenario: A report is waiting.
guidd: [{ id: read, do: Read it. }]
`,
    });
  });
});

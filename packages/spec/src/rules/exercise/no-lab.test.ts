import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "exercise/no-lab";

describe(code, () => {
  it("finds an exercise that nothing checks", () => {
    expectFindings(code, {
      "exercises/read/exercise.yaml": `title: Read the report # want info "Nothing checks the steps"
objectives: [approval-workflows/build-routing]
duration: 5m
scenario: A report is waiting.
independent:
  - { id: read, do: Read it. }
`,
    });
  });

  it("accepts a lab, also while it cannot be read", () => {
    expectFindings(code, {
      "exercises/read/exercise.yaml": `title: Read the report
objectives: [approval-workflows/build-routing]
duration: 5m
scenario: A report is waiting.
independent:
  - { id: read, do: Read it. }
`,
      "exercises/read/lab.yaml": `environment: {
`,
    });
  });
});

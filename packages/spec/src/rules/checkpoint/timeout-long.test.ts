import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "checkpoint/timeout-long";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it("finds a long time limit and long repetition", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { timeout: 51s, file: { path: workflow.json, exists: "true" } } # want warning "51 seconds"
      - { retry: { times: 20, every: 5s }, file: { path: workflow.json, exists: "true" } } # want warning "up to 100 seconds"
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("accepts what ends in time", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { timeout: 50s, file: { path: workflow.json, exists: "true" } }
      - { retry: { times: 10, every: 5s }, file: { path: workflow.json, exists: "true" } }
      - { file: { path: workflow.json, exists: "true" } }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });
});

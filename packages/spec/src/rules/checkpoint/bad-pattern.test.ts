import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "checkpoint/bad-pattern";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it("finds patterns that cannot be read", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { file: { path: a, matches: "amount (" } } # want error "is not a regular expression"
      - { http: { url: "http://127.0.0.1:8080/api/workflows", text: { matches: "[a-" } } } # want error "is not a regular expression"
      - { run: { command: ls, stdout: { matches: "*.json" } } } # want error "is not a regular expression"
      - { file: { path: a, json: { "$.name": { matches: 5 } } } } # want error "a text is needed"
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("accepts patterns, and placeholders of a table", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { file: { path: a, matches: 'amount \\(\\d+\\)' } }
      - { http: { url: "http://127.0.0.1:8080/api/workflows", text: { matches: "^(ok|done)$" } } }
      - { cases: [{ name: A }], file: { path: a, matches: "{{name}}: .+" } }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });
});

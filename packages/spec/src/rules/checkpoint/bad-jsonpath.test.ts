import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "checkpoint/bad-jsonpath";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it("finds paths that cannot be read", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { file: { path: a, json: { name: b } } } # want error "does not begin with $"
      - { file: { path: a, yaml: { "$.items[0": b } } } # want error "a bracket is not closed"
      - { http: { url: "http://127.0.0.1:8080/api/workflows", json: { "$.items.": b } } } # want error "ends in a dot"
      - { file: { path: a, json: { "$.items[]": b } } } # want error "nothing stands between"
      - { file: { path: a, json: { "$name": b } } } # want error "must follow the $"
      - { file: { path: a, json: { "$['name]": b } } } # want error "not closed"
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("accepts paths of every sort", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { file: { path: a, json: { "$": b, "$.name": b, "$..name": b, "$[*].name": b, "$[0]": b, "$[-1:]": b } } }
      - { file: { path: a, json: { '$[?@.name == "Invoice [A]"].name': b, "$['a.b']": b, '$.items[?(@.x > 1)]': b } } }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });
});

import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "checkpoint/unbounded-wait";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it("finds loops and commands without an end", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { run: "while true; do grep -q ok log && break; done" } # want warning "while true"
      - { run: "until curl -fs http://127.0.0.1:8080; do sleep 1; done" } # want warning "until curl"
      - { run: sleep infinity } # want warning "sleep inf"
      - { run: { command: tail -f product.log } } # want warning "tail -f"
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("accepts loops that count, time limits, and look-alikes", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { run: "i=0; while true; do [ $i -gt 5 ] && exit 1; i=$((i+1)); done" }
      - { run: timeout 10 tail -f product.log }
      - { run: tail -n 5 product.log }
      - { run: grep -q until notes.md }
      - { run: "while read -r line; do echo $line; done < list" }
      - { run: test -f watch }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("leaves services alone", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `environment:
  services:
    - { name: product, run: "while true; do node server.js; done", port: 8080 }
`,
      ),
    });
  });
});

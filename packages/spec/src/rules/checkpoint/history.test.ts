import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "checkpoint/history";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it("finds every way to read it", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { run: grep -q curl ~/.bash_history } # want warning "history"
      - { run: history | grep curl } # want warning "history"
      - { run: "cat $HISTFILE | grep curl" } # want warning "history"
      - { file: { path: /root/.zsh_history, contains: curl } } # want warning "history"
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("accepts the product's own history", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { run: "curl -fs http://127.0.0.1:8080/api/invoices/1/history | grep approved" }
      - { http: { url: "http://127.0.0.1:8080/history", status: 200 } }
      - { file: { path: history.json, exists: "true" } }
      - { run: git log --oneline }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });
});

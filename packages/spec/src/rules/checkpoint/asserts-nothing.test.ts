import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "checkpoint/asserts-nothing";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it("finds requests and files of which nothing is asked", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { http: { url: "http://127.0.0.1:8080/api/workflows" } } # want error "holds whatever the learner does"
      - { http: { url: "http://127.0.0.1:8080/api/workflows", text: { matches: ".*" } } } # want error "holds whatever the learner does"
      - { http: { url: "http://127.0.0.1:8080/api/workflows", json: { "$.name": { contains: "" } } } } # want error "holds whatever the learner does"
      - { http: { url: "http://127.0.0.1:8080/api/workflows", status: { exists: true } } } # want error "holds whatever the learner does"
      - { file: { path: workflow.json } } # want error "holds whatever the learner does"
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("finds commands that always succeed", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { run: "true" } # want error "holds whatever the learner does"
      - { run: echo done } # want error "holds whatever the learner does"
      - { run: { command: grep -q approval workflow.json || true } } # want error "holds whatever the learner does"
      - { run: "grep -q approval workflow.json; exit 0" } # want error "holds whatever the learner does"
      - { run: { command: cat workflow.json || true, stdout: { matches: "^.*$" } } } # want error "holds whatever the learner does"
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("finds an empty script", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { script: checks/created.sh } # want error "holds whatever the learner does"
    mistakes: [{ run: mistakes/wrong-name.sh, shows: case-sensitive }]
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
      "exercises/route-invoices/checks/created.sh": ``,
    });
  });

  it("accepts whatever can fail", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { http: { url: "http://127.0.0.1:8080/api/workflows", status: 200 } }
      - { http: { url: "http://127.0.0.1:8080/api/workflows", json: { "$.name": { exists: true } } } }
      - { http: { url: "http://127.0.0.1:8080/api/workflows", responseHeaders: { etag: abc } } }
      - { http: { url: "http://127.0.0.1:8080/api/workflows", text: { matches: approved } } }
      - { file: { path: workflow.json, exists: true } }
      - { file: { path: workflow.json, mode: "0600" } }
      - { file: { path: workflow.json, matches: ".+" } }
      - { run: grep -q approval workflow.json }
      - { run: test -f workflow.json && exit 0 }
      - { run: test -f workflow.json && true }
      - { run: echo $(cat workflow.json) | grep approval }
      - { run: { command: cat workflow.json || true, stdout: { contains: approval } } }
      - { run: { command: "true", exit: 1 } }
      - { script: checks/created.sh }
      - { manual: { by: self, rubric: [It is there] } }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("stays silent while the lab is not read whole", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { http: { url: "http://127.0.0.1:8080/api/workflows", stats: 200 } }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });
});

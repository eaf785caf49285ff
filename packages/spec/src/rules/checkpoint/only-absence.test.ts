import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "checkpoint/only-absence";
const exercise = "exercises/route-invoices/exercise.yaml";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it("finds a file that must not be there", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { file: { path: errors.log, exists: "false" } } # want warning "is proved only by something that is not there"
    mistakes: [{ run: mistakes/wrong-name.sh, shows: case-sensitive }]
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("finds it in commands, answers and statuses", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { run: "! grep -q error product.log" } # want warning "is proved only by something that is not there"
    mistakes: [{ run: mistakes/wrong-name.sh, shows: case-sensitive }]
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("finds it beside a service that merely answers", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { http: { url: "http://127.0.0.1:8080/api/workflows", status: 200, json: { "$.error": { exists: false } } } } # want warning "is proved only by something that is not there"
    mistakes: [{ run: mistakes/wrong-name.sh, shows: case-sensitive }]
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("finds it where every check of a step is one", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: [{ file: { path: errors.log, exists: "false" } }, { http: { url: "http://127.0.0.1:8080/api/workflows", status: 404 } }] # want warning "is proved only by something that is not there"
    mistakes: [{ run: mistakes/wrong-name.sh, shows: case-sensitive }]
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("accepts one that is there as well", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { file: { path: errors.log, exists: "false" } }
      - { file: { path: workflow.json, exists: "true" } }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("accepts values, commands and people", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { http: { url: "http://127.0.0.1:8080/api/workflows", json: { "$.name": Invoice Approval, "$.error": { exists: false } } } }
    mistakes: [{ run: mistakes/wrong-name.sh, shows: case-sensitive }]
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("accepts a script beside it", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check:
      - { file: { path: errors.log, exists: "false" } }
      - { script: checks/created.sh }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("accepts steps that take something away", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { http: { url: "http://127.0.0.1:8080/api/workflows", status: 404 } }
    mistakes: [{ run: mistakes/wrong-name.sh, shows: case-sensitive }]
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
      [exercise]: withKeys(
        exercise,
        `guided:
  - { id: create-workflow, do: Delete the workflow of last year., feedback: Not yet. }
`,
      ),
    });
  });

  it("accepts them in Indonesian", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `steps:
  create-workflow:
    check: { http: { url: "http://127.0.0.1:8080/api/workflows", status: 404 } }
    mistakes: [{ run: mistakes/wrong-name.sh, shows: case-sensitive }]
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
      [exercise]: withKeys(
        exercise,
        `guided:
  - { id: create-workflow, do: Hapus alur kerja tahun lalu., feedback: Not yet. }
`,
      ),
    });
  });
});

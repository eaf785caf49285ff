import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "checkpoint/unknown-port";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it("finds a port on which nothing listens", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `environment:
  services:
    - { name: product, run: node server.js, port: 8080 }
steps:
  create-workflow:
    check:
      - { http: { url: "http://127.0.0.1:8088/", status: 200 } } # want warning "asks port 8088"
      - { http: { url: "http://localhost/", status: 200 } } # want warning "asks port 80"
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("accepts the ports of services, however they are said", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `environment:
  services:
    - { name: product, run: node server.js --admin 9090, port: 8080, env: { METRICS_PORT: 9100 }, ready: { http: "http://127.0.0.1:8081/health" } }
steps:
  create-workflow:
    check:
      - { http: { url: "http://127.0.0.1:8080/", status: 200 } }
      - { http: { url: "http://localhost:9090/", status: 200 } }
      - { http: { url: "http://[::1]:9100/", status: 200 } }
      - { http: { url: "http://127.0.0.1:8081/", status: 200 } }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("accepts addresses elsewhere and placeholders", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `environment:
  services:
    - { name: product, run: node server.js, port: 8080 }
steps:
  create-workflow:
    check:
      - { http: { url: "https://tenant.acme.example:8443/", status: 200 } }
      - { http: { url: "http://127.0.0.1:{{port}}/", status: 200 } }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("stays silent where nobody can know", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `environment:
  tools: [curl]
steps:
  create-workflow:
    check:
      - { http: { url: "http://127.0.0.1:9999/", status: 200 } }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("stays silent about a service without a port", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `environment:
  services:
    - { name: product, run: node server.js }
steps:
  create-workflow:
    check:
      - { http: { url: "http://127.0.0.1:9999/", status: 200 } }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });

  it("stays silent in a container", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `environment:
  image: acme/lab:1.2.3
  services:
    - { name: product, run: node server.js, port: 8080 }
steps:
  create-workflow:
    check:
      - { http: { url: "http://127.0.0.1:9999/", status: 200 } }
  escalate:
    check: { file: { path: workflow.json, contains: escalate } }
    mistakes: [{ run: mistakes/too-late.sh, shows: nobody was told }]
`,
      ),
    });
  });
});

import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../../lab/src/testing/free-port.ts";
import { build } from "./build.ts";
import { smallProgram, writeWorkspace } from "./testing/small-program.ts";

const port = await freePort();
const product = `import { createServer } from "node:http";
const names = [];
createServer(async (request, response) => {
  const body = (await request.toArray()).join("");
  if (request.method === "POST") names.push(body);
  response.end(request.url === "/health" ? "ok" : JSON.stringify(names.map((name) => ({ name }))));
}).listen(Number(process.env.PORT), "127.0.0.1");
`;
const send = `const answer = await fetch("http://127.0.0.1:${port}/workflows", { method: "POST", body: process.argv[2] });
process.exitCode = answer.ok ? 0 : 1;
`;

const withLab: Readonly<Record<string, string>> = {
  ...smallProgram,
  "training.yaml": (smallProgram["training.yaml"] ?? "").replace(
    /outputs:[\s\S]*$/,
    "outputs:\n  - { output: labs }\n",
  ),
  "modules/approval-workflows/module.yaml": `${smallProgram["modules/approval-workflows/module.yaml"]}exercises: [route-invoices]\n`,
  "exercises/route-invoices/exercise.yaml": `title: Route invoices by amount
objectives: [approval-workflows/build-routing]
duration: 45m
scenario: Your finance team approves invoices by amount.
guided:
  - id: create-workflow
    do: Create a workflow named "Invoice Approval".
    hints: [Look at the menu.]
    feedback: |
      No workflow is named "Invoice Approval" yet. Names are case-sensitive.
independent:
  - id: escalate
    do: Tell the manager's manager when an invoice waits for two days.
    feedback: The invoice of 3 May is still waiting.
`,
  "exercises/route-invoices/lab.yaml": `environment:
  tools: [node]
  services:
    - name: product
      run: node dist/server.mjs
      port: ${port}
      ready: { http: "http://127.0.0.1:${port}/health" }
      env: { PORT: "${port}" }
  data: [data/invoices.json]
  setup: setup.sh
steps:
  create-workflow:
    solution: solution/create.sh
    check:
      http:
        url: "http://127.0.0.1:${port}/workflows"
        status: 200
        json: { "$[*].name": { contains: Invoice Approval } }
  escalate:
    solution: solution/escalate.sh
    check:
      - script: checks/escalates.sh
      - file: { path: prepared, contains: "yes" }
`,
  "exercises/route-invoices/data/invoices.json": "[]\n",
  "exercises/route-invoices/setup.sh": "test -f data/invoices.json && echo yes >prepared\n",
  "exercises/route-invoices/dist/server.mjs": product,
  "exercises/route-invoices/solution/send.mjs": send,
  "exercises/route-invoices/solution/create.sh":
    'exec node "$(dirname "$0")/send.mjs" \'Invoice Approval\'\n',
  "exercises/route-invoices/solution/escalate.sh": "echo done >escalated\n",
  "exercises/route-invoices/checks/escalates.sh":
    "[ -f escalated ] && exit 0\necho 'Nobody was told.'\nexit 1\n",
};

let root = "";
let lab = "";

beforeAll(async () => {
  root = writeWorkspace(withLab);
  const report = await build({
    root,
    out: join(root, "out"),
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  expect(report).toMatchObject({ findings: [], removed: [] });
  lab = join(root, "out/labs/route-invoices");
});

afterAll(() => {
  run("reset.sh");
  rmSync(root, { recursive: true, force: true });
});

function run(script: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(join(lab, script), words, { encoding: "utf8" });
  return { status, stdout, stderr };
}

it("writes scripts that can be run", () => {
  expect(statSync(join(lab, "setup.sh")).mode & 0o777).toBe(0o755);
});

it("does not hold before the solution and holds after it, step by step", () => {
  expect(run("check.sh")).toMatchObject({
    status: 2,
    stderr: "There is no workspace yet. Run setup.sh first.\n",
  });
  expect(run("setup.sh").status).toBe(0);
  expect(run("setup.sh")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("Run reset.sh first."),
  });
  expect(run("check.sh")).toMatchObject({
    status: 1,
    stdout: 'No workflow is named "Invoice Approval" yet. Names are case-sensitive.\n',
  });
  expect(run("solve.sh", "create-workflow").status).toBe(0);
  expect(run("check.sh", "create-workflow").status).toBe(0);
  expect(run("check.sh")).toMatchObject({ status: 1, stdout: expect.stringContaining("Nobody was told.") });
  expect(run("solve.sh").status).toBe(0);
  expect(run("check.sh")).toMatchObject({ status: 0, stdout: "" });
  expect(run("check.sh", "no-such-step").status).toBe(2);
  expect(run("reset.sh").status).toBe(0);
  expect(readdirSync(lab)).toEqual(["check.mjs", "check.sh", "exercise", "reset.sh", "setup.sh", "solve.sh"]);
  expect(run("setup.sh").status).toBe(0);
  expect(run("check.sh").status).toBe(1);
});

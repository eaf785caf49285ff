import { execFile, spawn } from "node:child_process";
import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Checkpoint } from "./checkpoints/checkpoint.ts";
import { evaluateCheckpoint } from "./evaluate.ts";
import { localMachine } from "./local-machine.ts";
import { programText } from "./programs.ts";
import { removeFolders, temporaryFolder } from "./testing/guest-book.ts";

let folder: string;
let server: Server;
let base: string;

beforeAll(async () => {
  folder = await temporaryFolder("evaluate-");
  await mkdir(join(folder, "w"));
  await writeFile(join(folder, "w/a.json"), '{ "list": [{ "n": 1 }, { "n": 2 }], "one": "x" }');
  await writeFile(join(folder, "w/a.yaml"), "name: Ada\ntags: [x, y]\n");
  await chmod(join(folder, "w/a.yaml"), 0o640);
  await writeFile(join(folder, "secret"), "Ada");
  await symlink("../secret", join(folder, "w/escape"));
  await symlink("a.yaml", join(folder, "w/link"));
  await writeFile(join(folder, "w/says.sh"), "echo 'There is no workflow yet.'\necho more\nexit 1\n");
  server = createServer(async (request, response) => {
    if (request.url === "/hang") return;
    if (request.url === "/moved") return void response.writeHead(302, { location: "/" }).end();
    const got = await text(request);
    response
      .writeHead(201, { "x-kind": "test" })
      .end(JSON.stringify({ method: request.method, got, type: request.headers["content-type"] }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await removeFolders(folder);
});

async function evaluate(checkpoint: Checkpoint) {
  const { verdict, detail, says } = await evaluateCheckpoint(
    checkpoint,
    localMachine(join(folder, "w"), join(folder, "w")),
  );
  return [verdict, detail, says].filter((part) => part !== undefined).join(" | ");
}

const table: readonly (readonly [string, () => Checkpoint, RegExp])[] = [
  ["a command", () => ({ run: { command: "echo 5", stdout: { gt: 4 } } }), /^pass/],
  [
    "a command's error",
    () => ({ run: { command: "ls gone", exit: 2, stderr: { contains: "gone" } } }),
    /^pass/,
  ],
  [
    "a wrong exit code",
    () => ({ run: { command: "exit 3" } }),
    /^fail \| "exit 3": expected exit code 0, found 3$/,
  ],
  [
    "a command that hangs",
    () => ({ run: { command: "sleep 60" }, timeout: 0.2 }),
    /^fail .* did not end in time$/,
  ],
  ["one node", () => ({ file: { path: "a.json", json: { "$.one": "x" } } }), /^pass/],
  ["several nodes", () => ({ file: { path: "a.json", json: { "$.list[*].n": { contains: 2 } } } }), /^pass/],
  [
    "no node",
    () => ({ file: { path: "a.json", json: { "$.gone": 1 } } }),
    /\$\.gone: expected 1, found nothing$/,
  ],
  ["a wrong JSONPath", () => ({ file: { path: "a.json", json: { "$[": 1 } } }), /^error/],
  ["YAML", () => ({ file: { path: "a.yaml", yaml: { "$.name": "Ada" }, mode: "0640" } }), /^pass/],
  [
    "not JSON",
    () => ({ file: { path: "a.yaml", json: { "$.name": "Ada" } } }),
    /expected JSON, found "name: Ada/,
  ],
  ["a wrong mode", () => ({ file: { path: "a.yaml", mode: 0o600 } }), /expected mode 0600, found 0640$/],
  ["a missing file", () => ({ file: { path: "gone" } }), /^fail \| gone: does not exist$/],
  ["an absent file", () => ({ file: { path: "gone", exists: false } }), /^pass/],
  ["a file that must not be", () => ({ file: { path: "a.json", exists: false } }), /exists, and must not$/],
  ["a link inside", () => ({ file: { path: "link", text: { contains: "Ada" } } }), /^pass/],
  [
    "a link outside",
    () => ({ file: { path: "escape", text: "Ada" } }),
    /^fail .* leads out of the workspace$/,
  ],
  ["a path outside", () => ({ file: { path: "/etc/hostname" } }), /^pass/],
  ["a script", () => ({ script: "says.sh" }), /^fail \| says.sh exited 1 \| There is no workflow yet\.$/],
  ["a person", () => ({ manual: { by: "peer", rubric: ["clear"] } }), /^manual \| Judged by a peer: clear$/],
  [
    "an answer",
    () => ({
      http: {
        url: base,
        body: { a: 1 },
        status: 201,
        json: { "$.got": '{"a":1}', "$.type": { contains: "json" } },
        responseHeaders: { "X-Kind": "test" },
      },
    }),
    /^pass/,
  ],
  [
    "a wrong status",
    () => ({ http: { url: base, method: "PUT", status: 200 } }),
    /^fail \| PUT .*: status: expected 200, found 201$/,
  ],
  ["a redirect", () => ({ http: { url: `${base}/moved` } }), /status: expected 200 to 299, found 302$/],
  [
    "an answer that does not come",
    () => ({ http: { url: `${base}/hang` }, timeout: 0.2 }),
    /no answer in time$/,
  ],
  ["nobody there", () => ({ http: { url: "http://127.0.0.1:1/" } }), /connection refused/],
  ["all rows", () => ({ run: { command: "test {{n}} -lt 3" }, cases: [{ n: 1 }, { n: 2 }] }), /^pass/],
  [
    "one bad row",
    () => ({ run: { command: "test {{n}} -lt 2" }, cases: [{ n: 1 }, { n: 2 }] }),
    /^fail \| case 2: /,
  ],
  ["no rows", () => ({ run: { command: "true" }, cases: [] }), /^error/],
  [
    "a retry",
    () => ({
      run: { command: "test -e tried || { touch tried; exit 1; }" },
      retry: { times: 2, every: 0.01 },
    }),
    /^pass/,
  ],
];

test.each(table)("%s", async (_, checkpoint, expected) => {
  expect(await evaluate(checkpoint())).toMatch(expected);
});

test("an unknown kind is an error, not a pass", async () => {
  const checkpoint: object = { telepathy: {} };
  // What an author wrote in a file need not be one of the kinds.
  expect(await evaluate(checkpoint as Checkpoint)).toMatch(/^error/);
});

test("as a program of its own it says what the learner reads, and exits 0 or 1", async () => {
  const program = join(folder, "check.mjs");
  await writeFile(program, await programText("check"));
  const step = (checks: readonly Checkpoint[]) =>
    JSON.stringify({ feedback: "Names are case-sensitive.\n", checks });
  await writeFile(join(folder, "w/bad.json"), step([{ file: { path: "a.yaml" } }, { script: "says.sh" }]));
  await writeFile(join(folder, "w/good.json"), step([{ file: { path: "a.yaml" } }]));
  expect(await runProgram(program, "bad.json")).toEqual([
    1,
    "There is no workflow yet.\nNames are case-sensitive.\n",
  ]);
  expect(await runProgram(program, "good.json")).toEqual([0, ""]);
});

function runProgram(program: string, file: string): Promise<[number | null, string]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, file], {
      cwd: join(folder, "w"),
      stdio: ["ignore", "pipe", "ignore"],
    });
    const out = text(child.stdout);
    child.once("close", async (code) => resolve([code, await out]));
  });
}

test("the program is one file without packages", async () => {
  const path = join(folder, "relay.mjs");
  await writeFile(path, await programText("relay"));
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, ["--check", path], (error) => (error === null ? resolve() : reject(error)));
  });
});

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeHost } from "@coursewright/lsp/node";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { contentOf } from "../host/load-workspace.ts";
import { packageFolder } from "../host/package-folder.ts";
import { walkFiles } from "../host/walk-files.ts";
import { bundleCommand, removeBundle } from "../testing/bundled-command.ts";
import { runInProcess } from "../testing/run-in-process.ts";
import { temporaryFolder, writeInto } from "../testing/temporary-folder.ts";

const reference = join(packageFolder(), "../../examples/invoice-approval");

let program = "";
beforeAll(async () => {
  program = await bundleCommand();
});
afterAll(() => removeBundle(program));

/** A server as an editor starts it, asked one thing after the other. */
function serve(folder: string) {
  const server = spawn(process.execPath, [program, "lsp", "--stdio"], { stdio: "pipe" });
  onTestFinished(() => void server.kill());
  const answers = answersOf(server);
  let last = 0;
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const request = (method: string, params: unknown): Promise<string> => {
    last += 1;
    send({ id: last, method, params });
    return answers(last);
  };
  const uri = pathToFileURL(folder).href;
  return { server, uri, request, notify: (method: string, params: unknown) => send({ method, params }) };
}

/** The text of each answer as it came, by the id of what was asked. */
function answersOf(server: ChildProcessWithoutNullStreams): (id: number) => Promise<string> {
  let received = Buffer.alloc(0);
  const waiting = new Map<number, (text: string) => void>();
  server.stdout.on("data", (data: Buffer) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const head = received.indexOf("\r\n\r\n");
      const length = Number(
        /Content-Length: (\d+)/.exec(received.toString("ascii", 0, Math.max(head, 0)))?.[1],
      );
      if (head < 0 || received.length < head + 4 + length) return;
      const text = received.toString("utf8", head + 4, head + 4 + length);
      received = received.subarray(head + 4 + length);
      const { id } = JSON.parse(text);
      waiting.get(id)?.(text);
    }
  });
  return (id) => new Promise((resolve) => waiting.set(id, resolve));
}

async function reportOverStdio(folder: string): Promise<string> {
  const { request, notify, uri } = serve(folder);
  await request("initialize", { processId: null, rootUri: uri, capabilities: {} });
  notify("initialized", {});
  const answer = await request("coursewright/diagnostics", { workspace: uri });
  return /^\{"jsonrpc":"2\.0","id":\d+,"result":(.*)\}$/s.exec(answer)?.[1] ?? answer;
}

/** Breaks that reach every part of a report: related places, fixes, several files, letters beyond ASCII. */
const breaks: readonly (readonly [file: string, from: RegExp, to: string])[] = [
  ["modules/first-steps/module.yaml", /^level:/m, "levle:"],
  ["modules/first-steps/module.yaml", /find-holder:/, "find-höldér:"],
  ["training.yaml", /^roles:/m, "roles:\nroles:"],
  ["exercises/route-invoices/lab.yaml", /check:/, "check: ["],
  ["assessments/first-steps-check.assessment.md", /^---$/m, "---\nwhen: never"],
  ["product.yaml", /features:/, "features: 😀"],
];

test("an editor is told what check prints, byte for byte", async () => {
  const folders = [
    reference,
    ...breaks.map(([file, from, to]) => {
      const folder = temporaryFolder();
      cpSync(reference, folder, { recursive: true });
      const text = readFileSync(join(folder, file), "utf8");
      expect(text).toMatch(from);
      writeFileSync(join(folder, file), text.replace(from, to));
      return folder;
    }),
  ];
  for (const folder of folders) {
    const { stdout } = await runInProcess(["check", folder, "--format", "json"], folder);
    const told = await reportOverStdio(folder);
    expect(`${JSON.stringify(JSON.parse(told), null, 2)}\n`).toBe(stdout);
    expect(told).toBe(JSON.stringify(JSON.parse(stdout)));
  }
});

test("an editor's files are those that check reads", async () => {
  const folder = temporaryFolder({
    "training.yaml": "id: a\n",
    "modules/a/module.yaml": "title: A\n",
    "modules/a/picture.png": new Uint8Array([1, 0, 2]),
    "modules/a/latin.md": new Uint8Array([0xe9, 0x0a]),
    "modules/a/mark.md": "\ufeff# A\n",
    "modules/a/run.sh": "echo\n",
    ".hidden/x.md": "x",
    "node_modules/x/y.md": "x",
    "dist/kept.md": "x",
    "out/build.json": '{ "version": 1, "program": "a", "outputs": [] }',
    "out/left.md": "x",
    "other/build.json": "{}",
  });
  const outside = temporaryFolder({ "secret.md": "x" });
  symlinkSync(join(outside, "secret.md"), join(folder, "outside.md"));
  symlinkSync(join(folder, "nowhere"), join(folder, "broken.md"));
  symlinkSync(join(folder, "modules"), join(folder, "again"));
  symlinkSync(folder, join(folder, "modules/circle"));
  mkdirSync(join(folder, "empty"));
  writeInto(folder, "modules/b/module.yaml", "title: B\n");
  const uri = pathToFileURL(folder).href;
  const paths = await nodeHost.list(uri);
  const contents = new Map(walkFiles(folder).map((file) => [file.path, contentOf(file)]));
  expect(paths).toEqual([...contents.keys()]);
  for (const path of paths) {
    expect(await nodeHost.read(uri, path), path).toEqual(contents.get(path));
  }
  expect(await nodeHost.read(uri, "nothing.md")).toBeUndefined();
  expect(await nodeHost.list("untitled:x")).toEqual([]);
});

test("every editor of the guide starts the command that there is", () => {
  const page = readFileSync(join(packageFolder(), "../../docs/guide/editors.md"), "utf8");
  const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  expect(blocks.map(([, language]) => language)).toEqual(["lua", "elisp", "toml"]);
  for (const [, language, block = ""] of blocks) {
    for (const word of command) expect(block, language).toContain(`"${word}"`);
  }
});

const command = ["coursewright", "lsp", "--stdio"];

test("the server leaves when it is told to, and when its editor is gone", async () => {
  const ended = (child: ChildProcessWithoutNullStreams) =>
    new Promise<number | null>((resolve) => child.on("exit", resolve));
  const begun = async () => {
    const { uri, ...session } = serve(temporaryFolder({ "training.yaml": "id: a\n" }));
    // The process that the editor names lives on: an editor may start another server and leave this one.
    await session.request("initialize", { processId: process.pid, rootUri: uri, capabilities: {} });
    session.notify("initialized", {});
    await session.request("coursewright/diagnostics", { workspace: uri });
    return session;
  };
  const polite = await begun();
  await polite.request("shutdown", undefined);
  const left = ended(polite.server);
  polite.notify("exit", undefined);
  expect(await left).toBe(0);
  const alone = await begun();
  const gone = ended(alone.server);
  alone.server.stdin.end();
  expect(await gone).toBe(1);
  const ordered = await begun();
  const stopped = ended(ordered.server);
  ordered.server.kill("SIGTERM");
  expect(await stopped).toBe(130);
});

test("what changes on the disk is told to editors that do not watch it", async () => {
  const folder = temporaryFolder({ "training.yaml": "id: a\n" });
  const { request, notify, uri } = serve(folder);
  await request("initialize", { processId: null, rootUri: uri, capabilities: {} });
  notify("initialized", {});
  const report = async () => JSON.parse(await request("coursewright/diagnostics", { workspace: uri })).result;
  const { files } = await report();
  writeInto(folder, "modules/new/module.yaml", "title: New\n");
  await expect.poll(async () => (await report()).files).toBe(files + 1);
});

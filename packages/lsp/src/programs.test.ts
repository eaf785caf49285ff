import { expect, test } from "vitest";
import type { WorkspaceEdit } from "vscode-languageserver";
import { soundWorkspace } from "../../spec/src/testing/sound-workspace.ts";
import { beginSession, folder } from "./testing/test-client.ts";

const module = "modules/approval-workflows/module.yaml";
const broken = "title: x\nlevel: 9\n";

function below(prefix: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${prefix}/${path}`, text]));
}

test("a folder may hold several programs; a file belongs to the nearest above it", async () => {
  const client = await beginSession({
    ...below("first", soundWorkspace),
    ...below("second", { ...soundWorkspace, [module]: broken }),
    "notes.yaml": "title: [",
  });
  await client.settled();
  expect([...client.pushed.keys()].filter((uri) => uri.includes("/first/"))).toEqual([]);
  expect(client.pushed.get(client.uri(`second/${module}`))?.diagnostics.length).toBeGreaterThan(0);
  client.open("notes.yaml");
  await client.settled();
  expect(client.pushed.has(client.uri("notes.yaml"))).toBe(false);
});

test("a program above the editor's folder is found", async () => {
  const client = await beginSession({ ...soundWorkspace, [module]: broken }, {}, [`${folder}/modules`]);
  await client.settled();
  expect(client.pushed.get(client.uri(module))?.diagnostics.length).toBeGreaterThan(0);
});

test("a file that is opened alone is checked with its program", async () => {
  const client = await beginSession({ ...soundWorkspace, [module]: broken }, {}, []);
  client.open(module);
  await client.settled();
  await client.settled();
  expect(client.pushed.get(client.uri(module))?.diagnostics.length).toBeGreaterThan(0);
});

test("files that come, change and go on the disk are read, but for what is open", async () => {
  const client = await beginSession(soundWorkspace);
  const uri = client.uri(module);
  client.files.set(uri, broken);
  client.watched(uri);
  await client.settled();
  expect(client.pushed.get(uri)?.diagnostics.length).toBeGreaterThan(0);
  client.open(module, soundWorkspace[module]);
  client.files.delete(uri);
  client.watched(uri);
  await client.settled();
  expect(client.pushed.get(uri)?.diagnostics).toEqual([]);
  client.close(module);
  await client.settled();
  const training = client.pushed.get(client.uri("training.yaml"))?.diagnostics ?? [];
  expect(training.map(({ code }) => code)).toContain("reference/unknown");
});

test("a folder that goes takes everything in it along, one that comes brings it", async () => {
  const client = await beginSession(soundWorkspace);
  const gone = [...client.files].filter(([uri]) => uri.includes("/exercises/"));
  for (const [uri] of gone) client.files.delete(uri);
  client.watched(client.uri("exercises"));
  await client.settled();
  expect(client.pushed.get(client.uri(module))?.diagnostics.map(({ code }) => code)).toContain(
    "reference/unknown",
  );
  for (const [uri, text] of gone) client.files.set(uri, text);
  client.watched(client.uri("exercises"));
  await client.settled();
  expect(client.pushed.get(client.uri(module))?.diagnostics).toEqual([]);
});

test("a program begins and ends with its training.yaml", async () => {
  const { "training.yaml": training = "", ...others } = { ...soundWorkspace, [module]: broken };
  const client = await beginSession(others);
  expect(client.pushes).toEqual([]);
  client.files.set(client.uri("training.yaml"), training);
  client.watched(client.uri("training.yaml"));
  await client.settled();
  expect(client.pushed.get(client.uri(module))?.diagnostics.length).toBeGreaterThan(0);
  client.files.delete(client.uri("training.yaml"));
  client.watched(client.uri("training.yaml"));
  await client.settled();
  expect(client.pushed.get(client.uri(module))?.diagnostics).toEqual([]);
});

test("what a program does not consist of stays out, whatever is told of it", async () => {
  const client = await beginSession(soundWorkspace);
  const before = await client.request<{ files: number }>("coursewright/diagnostics", { workspace: folder });
  for (const path of [".git/x.md", "node_modules/a/training.md", "node_modules/a/b.yaml"]) {
    client.files.set(client.uri(path), "x");
    client.watched(client.uri(path));
    client.open(path);
  }
  await client.settled();
  expect(await client.request("coursewright/diagnostics", { workspace: folder })).toEqual(before);
});

test("folders of the editor come and go", async () => {
  const client = await beginSession(
    below("first", { ...soundWorkspace, [module]: broken }),
    {
      workspace: { workspaceFolders: true },
    },
    [`${folder}/other`],
  );
  const change = (event: object) =>
    client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
  const first = { uri: `${folder}/first`, name: "first" };
  await change({ added: [first], removed: [] });
  await client.settled();
  expect(client.pushed.get(client.uri(`first/${module}`))?.diagnostics.length).toBeGreaterThan(0);
  await change({ added: [], removed: [first] });
  await client.settled();
  expect(client.pushed.get(client.uri(`first/${module}`))?.diagnostics).toEqual([]);
});

test("what is renamed right after the disk has changed is renamed in the new text", async () => {
  const client = await beginSession(soundWorkspace, {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] } },
  });
  const uri = client.uri(module);
  const text = `# A line more\n${soundWorkspace[module]}`;
  client.files.set(uri, text);
  client.watched(uri);
  const line = text.split("\n").findIndex((each) => each.startsWith("  build-routing:"));
  const found = await client.request<WorkspaceEdit>("textDocument/rename", {
    textDocument: { uri },
    position: { line, character: 3 },
    newName: "make-route",
  });
  const edits = found.documentChanges?.flatMap((each) =>
    "textDocument" in each && each.textDocument.uri === uri ? each.edits : [],
  );
  expect(edits?.[0]?.range.start).toEqual({ line, character: 2 });
});

test("a folder that cannot be understood is told, and the server goes on", async () => {
  const client = await beginSession(soundWorkspace, { workspace: { workspaceFolders: true } });
  await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event: {} });
  await client.settled();
  expect(client.errors.join()).toContain("A folder could not be read");
  client.open(module, broken);
  await client.settled();
  expect(client.pushed.get(client.uri(module))?.diagnostics.length).toBeGreaterThan(0);
});

test("a file that is too large is neither laid out nor folded", async () => {
  const client = await beginSession(soundWorkspace);
  client.open(module, `title:   x\n${"#\n".repeat(5_000_000)}`);
  const params = { textDocument: { uri: client.uri(module) }, options: {} };
  expect(await client.request("textDocument/formatting", params)).toBeNull();
  expect(await client.request("textDocument/foldingRange", params)).toBeNull();
});

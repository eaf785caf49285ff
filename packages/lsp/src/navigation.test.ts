import { expect, test } from "vitest";
import type {
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { soundWorkspace } from "../../spec/src/testing/sound-workspace.ts";
import { LineTable } from "./line-table.ts";
import { beginSession, cursorIn } from "./testing/test-client.ts";

const module = "modules/approval-workflows/module.yaml";
const exercise = "exercises/route-invoices/exercise.yaml";

/** A session with a file open whose cursor is a `|` behind some of its words. */
async function at(path: string, before: string, capabilities = {}) {
  const { text, position } = cursorIn((soundWorkspace[path] ?? "").replace(before, (found) => `${found}|`));
  const client = await beginSession(soundWorkspace, capabilities);
  client.open(path, text);
  const params = { textDocument: { uri: client.uri(path) }, position };
  const ask = <T>(method: string, more = {}) =>
    client.request<T>(`textDocument/${method}`, { ...params, ...more });
  return { client, ask };
}

test("hover says what a key means and what follows from the program", async () => {
  const key = await (await at(module, "durat")).ask<Hover>("hover");
  expect(key).toMatchObject({
    contents: {
      kind: "markdown",
      value: expect.stringContaining("How long it takes when it is first taught."),
    },
  });
  const id = await (await at(exercise, "approval-workflows/build")).ask<Hover>("hover");
  const value = JSON.stringify(id.contents);
  expect(value).toContain("Create an approval workflow with conditional routing on invoice amount");
  expect(value).toContain("Taught in `approval-workflows/why-routing`.");
  expect(value).toContain("Practised in `route-invoices/create-workflow`, `route-invoices/escalate`.");
  expect(value).toContain("`approvals-post/route-7500` (post)");
  const word = await (await at(module, "level: 2")).ask<Hover>("hover");
  expect(JSON.stringify(word.contents)).toContain("**2**");
});

test("hover counts a module's minutes for each audience", async () => {
  const hover = await (await at("training.yaml", "journey: [approval")).ask<Hover>("hover");
  expect(JSON.stringify(hover.contents)).toContain("enterprise, admin: ilt 65 min");
});

test("an id leads to its declaration in another file, a path to its file", async () => {
  const { client, ask } = await at(exercise, "approval-workflows/build");
  expect(await ask<Location>("definition")).toEqual({
    uri: client.uri(module),
    range: { start: { line: 3, character: 2 }, end: { line: 3, character: 15 } },
  });
  const path = await (await at(module, "text: why")).ask<Location>("definition");
  expect(path.uri).toMatch(/modules\/approval-workflows\/why-routing\.md$/);
});

test("references are found in every file", async () => {
  const { ask } = await at(module, "  build-rou");
  const found = await ask<Location[]>("references", { context: { includeDeclaration: true } });
  const files = found.map(({ uri }) => uri.split("/").at(-1));
  expect(files).toEqual([
    "module.yaml",
    "approvals-post.assessment.yaml",
    "approvals-recall.assessment.yaml",
    "exercise.yaml",
    "module.yaml",
  ]);
});

test("rename prepares, refuses and edits across files", async () => {
  const { ask, client } = await at(module, "  build-rou");
  expect(await ask("prepareRename")).toMatchObject({ placeholder: "build-routing" });
  const edit = await ask<WorkspaceEdit>("rename", { newName: "make-route" });
  expect(Object.keys(edit.changes ?? {}).length).toBe(4);
  expect(edit.changes?.[client.uri(exercise)]?.[0]?.newText).toBe("make-route");
  await expect(ask("rename", { newName: "Make Route" })).rejects.toThrow(/cannot be an id/);
});

test("an id that is a folder's name is renamed where the editor moves files, else refused", async () => {
  const plain = await at("training.yaml", "journey: [approval");
  await expect(plain.ask("rename", { newName: "routing" })).rejects.toThrow(
    /name of modules\/approval-workflows/,
  );
  const able = await at("training.yaml", "journey: [approval", {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] } },
  });
  const { documentChanges } = await able.ask<WorkspaceEdit>("rename", { newName: "routing" });
  expect(documentChanges?.at(-1)).toEqual({
    kind: "rename",
    oldUri: able.client.uri("modules/approval-workflows"),
    newUri: able.client.uri("modules/routing"),
  });
  expect(documentChanges?.[0]).toMatchObject({ textDocument: { version: null } });
  expect(
    documentChanges?.find((each) => "textDocument" in each && each.textDocument.version === 1),
  ).toBeDefined();
});

test("completion inserts snippets where the editor knows them", async () => {
  const { text, position } = cursorIn("title: A\n|\n");
  const complete = async (capabilities: object) => {
    const client = await beginSession(soundWorkspace, capabilities);
    client.open(module, text);
    const uri = client.uri(module);
    const list = await client.request<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position,
    });
    return list.items.find(({ label }) => label === "level");
  };
  const snippets = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
  expect(await complete(snippets)).toMatchObject({
    insertTextFormat: 2,
    textEdit: { newText: `level: \${1|1,2,3,4|}`, range: { start: position, end: position } },
  });
  const plain = await complete({});
  expect(plain).toMatchObject({ textEdit: { newText: "level: " } });
  expect(plain).not.toHaveProperty("insertTextFormat");
});

test("symbols are the names of a document and of all", async () => {
  const { client, ask } = await at(module, "title", {
    textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  });
  const symbols = await ask<DocumentSymbol[]>("documentSymbol");
  expect(symbols.map(({ name }) => name)).toEqual(["build-routing", "why-routing"]);
  expect(symbols[0]).toMatchObject({
    detail: "Create an approval workflow with conditional routing on invoice amount",
    selectionRange: { start: { line: 3, character: 2 }, end: { line: 3, character: 15 } },
    range: { start: { line: 3, character: 2 } },
  });
  const found = await client.request<SymbolInformation[]>("workspace/symbol", { query: "route-7" });
  expect(found.map(({ name }) => name)).toEqual(["approvals-post/route-7500"]);
});

test("paths are links, what is nested folds", async () => {
  const { client, ask } = await at(module, "title");
  const links = await ask<DocumentLink[]>("documentLink");
  expect(links.map(({ target }) => target)).toEqual([
    client.uri("modules/approval-workflows/why-routing.md"),
  ]);
  const folds = await ask<FoldingRange[]>("foldingRange");
  expect(folds).toContainEqual({ startLine: 2, endLine: 5 });
});

test("formatting changes the layout and nothing else", async () => {
  const text = "title: A # its name\nobjectives:\n    a:\n        statement: Create it\n";
  const client = await beginSession(soundWorkspace);
  client.open(module, text);
  const edits = await client.request<TextEdit[]>("textDocument/formatting", {
    textDocument: { uri: client.uri(module) },
    options: { tabSize: 2, insertSpaces: true },
  });
  const lines = new LineTable(text);
  for (const { range, newText } of edits)
    lines.edit(lines.offsetAt(range.start), lines.offsetAt(range.end), newText);
  expect(lines.text).toBe("title: A # its name\nobjectives:\n  a:\n    statement: Create it\n");
});

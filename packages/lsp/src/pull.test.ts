import { expect, test } from "vitest";
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from "vscode-languageserver";
import { soundWorkspace } from "../../spec/src/testing/sound-workspace.ts";
import { beginSession } from "./testing/test-client.ts";

const module = "modules/approval-workflows/module.yaml";
const exercise = "exercises/route-invoices/exercise.yaml";
const pulls = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

test("a client that asks is answered and never told", async () => {
  const client = await beginSession(soundWorkspace, pulls);
  expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({
    interFileDependencies: true,
    workspaceDiagnostics: true,
  });
  client.open(module, (soundWorkspace[module] ?? "").replace("level:", "levle:"));
  const textDocument = { uri: client.uri(module) };
  const first = await client.request<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument });
  expect(first).toMatchObject({ kind: "full", items: [{ code: "schema/unknown-key" }] });
  const again = await client.request<DocumentDiagnosticReport>("textDocument/diagnostic", {
    textDocument,
    previousResultId: first.resultId,
  });
  expect(again).toEqual({ kind: "unchanged", resultId: first.resultId });
  await client.settled();
  expect(client.pushes).toEqual([]);
});

test("a client that tells nothing of asking is told, and has nothing to ask", async () => {
  const client = await beginSession(soundWorkspace);
  expect(client.initialized.capabilities).not.toHaveProperty("diagnosticProvider");
});

test("an edit that changes other files' findings has them asked for again", async () => {
  const client = await beginSession(soundWorkspace, pulls);
  let refreshed = 0;
  client.connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshed += 1;
    return null;
  });
  client.open(module);
  await client.settled();
  refreshed = 0;
  client.change(
    module,
    { start: { line: 3, character: 2 }, end: { line: 3, character: 15 } },
    "built-routing",
  );
  await client.settled();
  expect(refreshed).toBeGreaterThan(0);
  const ask = (previousResultIds: readonly object[]) =>
    client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds });
  const { items } = await ask([]);
  const found = items.find(({ uri }) => uri === client.uri(exercise));
  expect(found).toMatchObject({ kind: "full", version: null, items: [{ code: "reference/unknown" }] });
  const same = await ask(items.map(({ uri, resultId }) => ({ uri, value: resultId })));
  expect(same.items.map(({ kind }) => kind)).toEqual(items.map(() => "unchanged"));
});

test("findings of a file that has gone are taken back once", async () => {
  const client = await beginSession({ ...soundWorkspace, "sessions/a.session.yaml": "nope: 1\n" }, pulls);
  client.connection.onRequest("workspace/diagnostic/refresh", () => null);
  const uri = client.uri("sessions/a.session.yaml");
  const ask = (previousResultIds: readonly object[]) =>
    client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds });
  const [found, ...others] = (await ask([])).items;
  expect([found?.uri, others]).toEqual([uri, []]);
  client.files.delete(uri);
  client.watched(uri);
  await client.settled();
  const { items } = await ask([{ uri, value: found?.resultId }]);
  expect(items).toEqual([{ kind: "full", uri, version: null, items: [] }]);
  expect((await ask([])).items).toEqual([]);
});

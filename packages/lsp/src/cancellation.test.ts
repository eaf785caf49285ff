import { expect, test } from "vitest";
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { soundWorkspace } from "../../spec/src/testing/sound-workspace.ts";
import { beginSession, folder } from "./testing/test-client.ts";

const module = "modules/approval-workflows/module.yaml";
const textDocument = { uri: `${folder}/${module}` };
/** In the id of the objective `build-routing`. */
const position = { line: 3, character: 5 };
const range = { start: position, end: position };

const requests: readonly (readonly [method: string, params: object])[] = [
  ["textDocument/references", { textDocument, position, context: { includeDeclaration: true } }],
  ["textDocument/rename", { textDocument, position, newName: "set-up-routing" }],
  ["textDocument/prepareRename", { textDocument, position }],
  ["textDocument/definition", { textDocument, position }],
  ["textDocument/hover", { textDocument, position }],
  ["textDocument/completion", { textDocument, position }],
  ["textDocument/codeAction", { textDocument, range, context: { diagnostics: [] } }],
  ["textDocument/documentSymbol", { textDocument }],
  ["textDocument/documentLink", { textDocument }],
  ["textDocument/foldingRange", { textDocument }],
  ["textDocument/formatting", { textDocument, options: { tabSize: 2, insertSpaces: true } }],
  ["textDocument/diagnostic", { textDocument }],
  ["workspace/diagnostic", { previousResultIds: [] }],
  ["workspace/symbol", { query: "" }],
  ["coursewright/diagnostics", { workspace: folder }],
  ["coursewright/outline", { workspace: folder }],
];

const begin = () => beginSession(soundWorkspace, { textDocument: { diagnostic: {} } });

test.each(requests)(
  "a request that is taken back at once is answered as cancelled: %s",
  async (method, params) => {
    const { connection, request } = await begin();
    const cancel = new CancellationTokenSource();
    const answer = connection.sendRequest(method, params, cancel.token).catch((problem: unknown) => problem);
    cancel.cancel();
    const problem = await answer;
    expect(problem).toBeInstanceOf(ResponseError);
    expect(problem).toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    // Nothing else is lost with it.
    expect(await request(method, params)).not.toBeNull();
  },
);

test("of many requests those that are not taken back are answered, in their order", async () => {
  const { connection } = await begin();
  const all = requests.map(([method, params], index) => {
    const cancel = new CancellationTokenSource();
    const answer = connection.sendRequest(method, params, cancel.token).then(
      () => index,
      () => "cancelled",
    );
    return { cancel, answer };
  });
  for (const { cancel } of all.filter((_, index) => index % 2 === 1)) cancel.cancel();
  expect(await Promise.all(all.map(({ answer }) => answer))).toEqual(
    requests.map((_, index) => (index % 2 === 1 ? "cancelled" : index)),
  );
});

import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { soundWorkspace } from "../../spec/src/testing/sound-workspace.ts";
import { connectionOptions } from "./connection-options.ts";
import { createServer } from "./server.ts";
import { memoryHost } from "./testing/memory-host.ts";
import { folder } from "./testing/test-client.ts";

const module = "modules/approval-workflows/module.yaml";
const initialize = {
  processId: null,
  rootUri: null,
  workspaceFolders: [{ uri: folder, name: "program" }],
  capabilities: {},
};
const hover = {
  textDocument: { uri: `${folder}/${module}` },
  position: { line: 0, character: 1 },
};

/** A connection on which nothing has been said yet. */
function connect() {
  const there = new PassThrough();
  const back = new PassThrough();
  const writer = new StreamMessageWriter(back);
  const server = createConnection(new StreamMessageReader(there), writer, connectionOptions(writer));
  const files = Object.entries(soundWorkspace).map(([path, text]): [string, string] => [
    `${folder}/${path}`,
    text,
  ]);
  createServer(server, memoryHost(new Map(files)));
  server.listen();
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  client.listen();
  const report = () =>
    client.sendRequest<{ summary: object } | null>("coursewright/diagnostics", { workspace: folder });
  const open = (text: string) =>
    client.sendNotification("textDocument/didOpen", {
      textDocument: { uri: hover.textDocument.uri, languageId: "yaml", version: 1, text },
    });
  return { client, report, open };
}

test("before it is initialized, the server answers nothing and takes nothing in", async () => {
  const { client, report, open } = connect();
  await expect(client.sendRequest("textDocument/hover", hover)).rejects.toMatchObject({ code: -32002 });
  await expect(client.sendRequest("shutdown")).rejects.toMatchObject({ code: -32002 });
  await open("nothing: [");
  expect(await client.sendRequest("initialize", initialize)).toMatchObject({
    capabilities: { positionEncoding: "utf-16" },
  });
  await client.sendNotification("initialized", {});
  expect(await report()).toMatchObject({ summary: { error: 0 } });
  expect(await client.sendRequest("textDocument/hover", hover)).toMatchObject({ contents: {} });
});

test("it is initialized once, and after shutdown nothing is answered", async () => {
  const { client, report, open } = connect();
  await client.sendRequest("initialize", initialize);
  await client.sendNotification("initialized", {});
  await expect(client.sendRequest("initialize", initialize)).rejects.toMatchObject({ code: -32600 });
  expect(await report()).toMatchObject({ summary: { error: 0 } });
  await client.sendRequest("shutdown");
  await open("nothing: [");
  await expect(report()).rejects.toMatchObject({ code: -32600 });
  await expect(client.sendRequest("shutdown")).rejects.toMatchObject({ code: -32600 });
});

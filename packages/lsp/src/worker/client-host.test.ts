import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { type ListFilesParams, listFilesRequest, type ReadFileParams, readFileRequest } from "../protocol.ts";
import { clientHost } from "./client-host.ts";

const files: Readonly<Record<string, string>> = {
  "training.yaml": "id: a\n",
  "build.json": '{ "version": 1, "program": "a", "outputs": [] }',
  "data/build.json": "{}",
  "data/kept.md": "x",
  "out/build.json": '{ "version": 1, "program": "a", "outputs": [] }',
  "out/labs/left.md": "x",
};

test("what a build wrote is no part of the program, as on a disk", async () => {
  const there = new PassThrough();
  const back = new PassThrough();
  const server = createConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
  const page = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  page.onRequest(listFilesRequest, (_: ListFilesParams) => Object.keys(files));
  page.onRequest(readFileRequest, ({ path }: ReadFileParams) => {
    const text = files[path];
    return text === undefined ? null : { size: text.length, text };
  });
  page.listen();
  server.listen();
  const host = clientHost(server);
  expect(await host.list("vscode-vfs://github/acme/training")).toEqual([
    "training.yaml",
    "build.json",
    "data/build.json",
    "data/kept.md",
  ]);
  expect(await host.read("vscode-vfs://github/acme/training", "data/kept.md")).toBe("x");
});

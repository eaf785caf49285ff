import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { expect, onTestFinished, test } from "vitest";
import { soundWorkspace } from "../../../spec/src/testing/sound-workspace.ts";

const module = "modules/approval-workflows/module.yaml";
const files: Readonly<Record<string, string>> = { ...soundWorkspace, [module]: "title: x\nlevel: 9\n" };

/** The server as a page's worker has it: one script for browsers. */
async function bundle() {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: 'import { clientHost, serveWorker } from "./index.ts"; serveWorker(self, clientHost);',
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    bundle: true,
    write: false,
    metafile: true,
    platform: "browser",
    format: "iife",
    conditions: ["coursewright-source"],
    logLevel: "silent",
  });
  return { script: outputFiles[0]?.text ?? "", inputs: Object.keys(metafile.inputs) };
}

/** What a worker's global object has of messages, over a thread's port. */
const scope = `
  const { parentPort } = require("node:worker_threads");
  globalThis.self = globalThis;
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  parentPort.on("message", (data) => globalThis.onmessage({ data }));
  globalThis.addEventListener = () => undefined;
  globalThis.process = undefined;
  globalThis.require = undefined;
  globalThis.setImmediate = undefined;
`;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly path?: string;
    readonly uri?: string;
    readonly diagnostics?: readonly unknown[];
  };
  readonly result?: unknown;
}

test("serves a page from a worker, over files that the page reaches, without anything of Node", async () => {
  const { script, inputs } = await bundle();
  expect(inputs.filter((path) => path.includes("/node/"))).toEqual([]);
  const worker = new Worker(`${scope}\n${script}`, { eval: true });
  onTestFinished(async () => void (await worker.terminate()));
  const found = new Promise<Message>((resolve, reject) =>
    worker.on("error", reject).on("message", (message: Message) => {
      const { id, method, params } = message;
      const send = (answer: object) => worker.postMessage({ jsonrpc: "2.0", ...answer });
      if (method === "coursewright/files/list") send({ id, result: Object.keys(files).sort() });
      if (method === "coursewright/files/read") {
        const text = files[params?.path ?? ""];
        send({ id, result: text === undefined ? null : { size: text.length, text } });
      }
      if (id === 1 && method === undefined) send({ method: "initialized", params: {} });
      if (method === "textDocument/publishDiagnostics" && params?.uri?.endsWith(module)) resolve(message);
    }),
  );
  worker.postMessage({
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: "vscode-vfs://github/acme/training", name: "training" }],
    },
  });
  const { params } = await found;
  expect(params?.uri).toBe(`vscode-vfs://github/acme/training/${module}`);
  expect(params?.diagnostics?.length).toBeGreaterThan(0);
});

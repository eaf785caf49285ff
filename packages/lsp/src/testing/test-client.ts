import { PassThrough } from "node:stream";
import type { FileContent } from "@coursewright/spec";
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  ErrorCodes,
  type InitializeResult,
  type LogMessageParams,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { connectionOptions } from "../connection-options.ts";
import { createServer } from "../server.ts";
import { memoryHost } from "./memory-host.ts";

/** Where a test's files lie. */
export const folder = "file:///program";

/** An editor of a test: real messages over streams, files in memory. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** The disk. */
  readonly files: Map<string, FileContent>;
  /** What was pushed last, by URI. */
  readonly pushed: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** Every push in its order. */
  readonly pushes: readonly PublishDiagnosticsParams[];
  /** Forgets the pushes so far, but for what was pushed last. */
  forget(): void;
  /** What the server logged as an error. */
  readonly errors: readonly string[];
  uri(path: string): string;
  open(path: string, text?: string): void;
  change(path: string, range: Range | undefined, text: string): void;
  close(path: string): void;
  watched(...uris: readonly string[]): void;
  request<T>(method: string, params: unknown): Promise<T>;
  /** Waits until the server has answered, and with that has sent what it knew. */
  settled(): Promise<void>;
}

/** Begins a session over these files; paths are relative to `folder`. */
export async function beginSession(
  texts: Readonly<Record<string, FileContent>>,
  capabilities: ClientCapabilities = {},
  folders: readonly string[] = [folder],
): Promise<TestClient> {
  const files = new Map(Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text]));
  const connection = connect(files);
  const pushed = new Map<string, PublishDiagnosticsParams>();
  const pushes: PublishDiagnosticsParams[] = [];
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    pushed.set(params.uri, params);
    pushes.push(params);
  });
  const errors: string[] = [];
  connection.onNotification("window/logMessage", ({ type, message }: LogMessageParams) => {
    if (type === 1) errors.push(message);
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.map((uri) => ({ uri, name: "program" })),
    capabilities,
  });
  await connection.sendNotification("initialized", {});
  const versions = new Map<string, number>();
  const uri = (path: string): string => `${folder}/${path}`;
  const request = <T>(method: string, params: unknown) => connection.sendRequest<T>(method, params);
  const client: TestClient = {
    connection,
    initialized,
    files,
    pushed,
    pushes,
    forget() {
      pushes.length = 0;
    },
    errors,
    uri,
    request,
    open(path, text = String(files.get(uri(path)) ?? "")) {
      versions.set(path, 1);
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uri(path), languageId: "yaml", version: 1, text },
      });
    },
    change(path, range, text) {
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: uri(path), version },
        contentChanges: [range === undefined ? { text } : { range, text }],
      });
    },
    close(path) {
      void connection.sendNotification("textDocument/didClose", { textDocument: { uri: uri(path) } });
    },
    watched(...uris) {
      void connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: uris.map((each) => ({ uri: each, type: 2 })),
      });
    },
    async settled() {
      for (let turn = 0; turn < 5; turn += 1) {
        await request("coursewright/diagnostics", { workspace: folders[0] ?? folder });
        // On a busy machine the findings of each file take a turn of their own. Each of these takes one, too.
        if (turn === 2)
          await Promise.all([...files].map(() => request("coursewright/nothing", {}).catch(unknown)));
      }
    },
  };
  await client.settled();
  return client;
}

/** What no server knows it says so of, which takes it one turn. */
function unknown({ code }: ResponseError<unknown>): void {
  if (code !== ErrorCodes.MethodNotFound) throw new Error(`The server answered ${code}.`);
}

function connect(files: Map<string, FileContent>): ProtocolConnection {
  const there = new PassThrough();
  const back = new PassThrough();
  const writer = new StreamMessageWriter(back);
  const server = createConnection(new StreamMessageReader(there), writer, connectionOptions(writer));
  createServer(server, memoryHost(files));
  server.listen();
  return createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
}

/** A text whose cursor is a `|`: without it, and where it stood. */
export function cursorIn(text: string): { readonly text: string; readonly position: Position } {
  const offset = text.indexOf("|");
  const before = text.slice(0, offset).split("\n");
  return {
    text: text.slice(0, offset) + text.slice(offset + 1),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A client of any language server over its standard streams, without a library that would favour one of them. */
export class LspClient {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (message: Message) => void>();
  #settings: unknown;
  #listener: ((params: unknown) => void) | undefined;
  #buffer = Buffer.alloc(0);
  #last = 0;

  constructor(command: readonly string[], settings: unknown = {}) {
    const [program = "", ...args] = command;
    this.#process = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
    this.#settings = settings;
    this.#process.stdout.on("data", (data: Buffer) => this.#read(data));
    this.#process.stderr.resume();
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  request<T>(method: string, params: unknown): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, ({ result, error }) =>
        error === undefined ? resolve(result as T) : reject(new Error(`${method}: ${error.message}`)),
      );
      this.#send({ id, method, params });
    });
  }

  /** The next findings of a document; those of an older version are passed over where versions are told. */
  nextDiagnostics(uri: string, version: number, most: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No findings within ${most} ms.`)), most);
      this.#listener = (params) => {
        const found = params as { uri: string; version?: number; diagnostics: readonly unknown[] };
        if (found.uri !== uri || (found.version !== undefined && found.version !== version)) return;
        clearTimeout(timer);
        this.#listener = undefined;
        resolve(found.diagnostics.length);
      };
    });
  }

  /** What the kernel says of the process's memory, in MB. */
  memory(field: "VmRSS" | "VmHWM"): number {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, "utf8");
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  end(): void {
    this.#process.kill();
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString("ascii", 0, head))?.[1]);
      if (head < 0 || this.#buffer.length < head + 4 + length) return;
      const text = this.#buffer.toString("utf8", head + 4, head + 4 + length);
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.#take(JSON.parse(text) as Message);
    }
  }

  #take(message: Message): void {
    if (message.method === undefined) {
      if (message.id === undefined) return;
      this.#answers.get(message.id)?.(message);
      this.#answers.delete(message.id);
    } else if (message.id !== undefined) this.#send({ id: message.id, result: this.#answer(message) });
    else if (message.method === "textDocument/publishDiagnostics") this.#listener?.(message.params);
  }

  #answer({ method, params }: Message): unknown {
    if (method !== "workspace/configuration") return null;
    const { items } = params as { items: readonly { section?: string }[] };
    return items.map(
      ({ section = "" }) => (this.#settings as Readonly<Record<string, unknown>>)[section] ?? null,
    );
  }
}

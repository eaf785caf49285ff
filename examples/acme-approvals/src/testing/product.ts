import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildProduct } from "../../build.mjs";

/** An answer of the API: status, headers, and the body as JSON. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects and fails where it is not
  readonly body: any;
}

/** A running product and its data. */
export interface Product {
  readonly url: string;
  readonly process: ChildProcess;
  call(method: string, path: string, body?: unknown): Promise<Reply>;
}

/** How a product is started. */
export interface Options {
  readonly data?: string;
  readonly clock?: "adjustable" | "system";
  readonly seed?: string;
}

/** The old invoices and people of the lab. */
const labSeed = join(
  import.meta.dirname,
  "../../../invoice-approval/exercises/route-invoices/data/invoices.json",
);

const temporary: string[] = [];
const running: ChildProcess[] = [];
let built: Promise<string> | undefined;

/** A new folder that `cleanUp` removes. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "acme-"));
  temporary.push(folder);
  return folder;
}

/** Builds the product once a test file and starts it as a process of its own, on a free port. */
export async function startProduct(options: Options = {}): Promise<Product> {
  const child = await launch(options);
  const [line] = await Promise.race([once(child.stdout ?? child, "data"), once(child, "exit").then(failed)]);
  const url = /http:\S+/.exec(String(line))?.[0] ?? "";
  return { url, process: child, call: (method, path, body) => call(url + path, method, body) };
}

/** Starts the product and gives its process, ready or not. */
export async function launch({
  data = join(makeFolder(), "acme.db"),
  clock = "adjustable",
  seed = labSeed,
}: Options) {
  const folder = await buildOnce();
  const env = { PATH: process.env.PATH, PORT: "0", ACME_DATA: data, ACME_CLOCK: clock, ACME_SEED: seed };
  const child = spawn(process.execPath, [join(folder, "server.js")], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  return child;
}

/** Ends a product by a signal and waits until it is gone. */
export async function stopProduct(
  { process: child }: Product,
  signal: "SIGTERM" | "SIGKILL" = "SIGTERM",
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

/** Ends what still runs and removes what was made. */
export async function cleanUp(): Promise<void> {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
  built = undefined;
}

/** The parts of a finished workflow. */
export const finished = {
  trigger: "invoice-submitted",
  decision: { field: "amount", operator: "<", value: 5000 },
  routes: { yes: "department-manager", no: "director" },
  notification: { recipient: "approver" },
};

/** Creates and activates the workflow of the reference case. */
export async function buildWorkflow(product: Product, changes: object = {}): Promise<Reply> {
  const { body } = await product.call("POST", "/api/workflows", { name: "Invoice Approval" });
  return product.call("PATCH", `/api/workflows/${body.id}`, { ...finished, status: "active", ...changes });
}

async function buildOnce(): Promise<string> {
  built ??= (async () => {
    const folder = makeFolder();
    await buildProduct(folder);
    return folder;
  })();
  return built;
}

function failed(): never {
  throw new Error("The product ended before it was ready.");
}

async function call(url: string, method: string, body: unknown): Promise<Reply> {
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const response = await fetch(url, { method, ...sent });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? undefined : JSON.parse(text),
  };
}

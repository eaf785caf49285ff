import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Figures, figuresOf, show } from "./figures.ts";
import { longAssessment, wideWorkspace } from "./generate.ts";
import { LspClient } from "./lsp-client.ts";

/** A language server under measurement. */
interface Server {
  readonly name: string;
  readonly command: readonly string[];
  readonly settings: unknown;
}

/** What one server took for one document; times in milliseconds, memory in MB. */
interface LspResult {
  readonly server: string;
  readonly lines: number;
  readonly open: Figures;
  readonly edit: Figures;
  readonly completion: Figures;
  readonly hover: Figures;
  readonly memory: number;
  readonly peak: number;
}

const sizes = [100, 1_000, 10_000, 50_000] as const;
const path = "assessments/long.assessment.yaml";

/** Ours and yaml-language-server on the same documents, in turn. */
export async function measureLanguageServers(root: string): Promise<readonly LspResult[]> {
  const results: LspResult[] = [];
  for (const lines of sizes)
    for (const server of serversIn(root)) results.push(await measure(server, longAssessment(lines)));
  return results;
}

/** Opening is measured in so many new servers. */
const openings = 5;

function serversIn(root: string): readonly Server[] {
  const schema = pathToFileURL(join(root, "schemas/assessment.json")).href;
  return [
    {
      name: "coursewright lsp",
      command: [process.execPath, join(root, "packages/cli/bin/coursewright.js"), "lsp", "--stdio"],
      settings: {},
    },
    {
      name: "yaml-language-server 1.25.0",
      command: [
        process.execPath,
        join(root, "node_modules/yaml-language-server/bin/yaml-language-server"),
        "--stdio",
      ],
      settings: {
        yaml: {
          schemas: { [schema]: "*.assessment.yaml" },
          schemaStore: { enable: false },
          validate: true,
          completion: true,
          hover: true,
        },
      },
    },
  ];
}

async function measure(server: Server, text: string): Promise<LspResult> {
  const others: number[] = [];
  while (others.length < openings - 1) others.push(await inNewServer(server, (...at) => open(...at, text)));
  return inNewServer(server, async (client, uri) => {
    const opened = figuresOf([...others, await open(client, uri, text)]);
    return { ...(await run(client, server.name, uri, text)), open: opened };
  });
}

/** Asks a server that was started in a folder with a small program. */
async function inNewServer<T>(
  server: Server,
  ask: (client: LspClient, uri: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "coursewright-bench-"));
  for (const [name, content] of wideWorkspace(8)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const client = new LspClient(server.command, server.settings);
  try {
    await begin(client, folder, server.settings);
    return await ask(client, pathToFileURL(join(folder, path)).href);
  } finally {
    client.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The document is new in the editor and not yet on the disk: reading it is a part of opening it, for both. */
function open(client: LspClient, uri: string, text: string): Promise<number> {
  return timed(() => {
    client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    return client.nextDiagnostics(uri, 1, 120_000);
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function begin(client: LspClient, folder: string, settings: unknown): Promise<void> {
  const uri = pathToFileURL(folder).href;
  await client.request("initialize", {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "bench" }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        publishDiagnostics: { versionSupport: true },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
        hover: { contentFormat: ["markdown"] },
      },
    },
  });
  client.notify("initialized", {});
  client.notify("workspace/didChangeConfiguration", { settings });
  await pause(1_500);
}

/** A place where people change a word. */
interface Spot {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Edits and asks in a document that is open. */
async function run(
  client: LspClient,
  name: string,
  uri: string,
  text: string,
): Promise<Omit<LspResult, "open">> {
  const lines = text.split("\n");
  const spots = lines.flatMap((each, line): Spot[] =>
    /^ {4}type: /.test(each) ? [{ line, from: 10, to: each.length }] : [],
  );
  const spotAt = (index: number): Spot => spots[(index * 7919) % spots.length] ?? { line: 0, from: 0, to: 0 };
  let version = 1;
  const change = (spot: Spot, inserts: boolean): void => {
    version += 1;
    const start = { line: spot.line, character: spot.to };
    const end = { line: spot.line, character: spot.to + (inserts ? 0 : 1) };
    client.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text: inserts ? "x" : "" }],
    });
  };
  await pause(500);
  const edits: number[] = [];
  const began = performance.now();
  for (let index = 0; index < 200 && performance.now() - began < 10_000; index += 1) {
    const spot = spotAt(index >> 1);
    edits.push(
      await timed(() => {
        change(spot, index % 2 === 0);
        return client.nextDiagnostics(uri, version, 120_000);
      }),
    );
    await pause(20);
  }
  if (edits.length % 2 === 1) change(spotAt((edits.length - 1) >> 1), false);
  await pause(3_000);
  const completions = await repeat(40, async (index) => {
    const spot = spotAt(index);
    change(spot, true);
    const position = { line: spot.line, character: spot.from };
    const spent = await timed(() =>
      client.request("textDocument/completion", { textDocument: { uri }, position }),
    );
    change(spot, false);
    await pause(50);
    return spent;
  });
  await pause(3_000);
  const hovers = await repeat(40, async (index) => {
    const { line } = spotAt(index);
    return timed(() =>
      client.request("textDocument/hover", { textDocument: { uri }, position: { line, character: 6 } }),
    );
  });
  return {
    server: name,
    lines: lines.length - 1,
    edit: figuresOf(edits),
    completion: figuresOf(completions),
    hover: figuresOf(hovers),
    memory: client.memory("VmRSS"),
    peak: client.memory("VmHWM"),
  };
}

/** Repeats something, for at most so long that a slow server does not take the day. */
async function repeat(times: number, work: (index: number) => Promise<number>): Promise<readonly number[]> {
  const spent: number[] = [];
  const began = performance.now();
  for (let index = 0; index < times && performance.now() - began < 10_000; index += 1)
    spent.push(await work(index));
  return spent;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The section of the results page. */
export function showLanguageServers(results: readonly LspResult[]): string {
  return `## In the editor, over standard input and output

Goals: findings within 10 ms of an edit (p95) at every size; completion right after an edit within 15 ms and hover within
5 ms at 10,000 lines (p95); opening within 150 ms at 10,000 and 400 ms at 50,000 lines; no more memory than
yaml-language-server, which is given our published JSON Schema and the same messages. It waits 200 ms after each edit by
its own decision. Opening is the median of ${openings} new servers, each a second and a half after it was started; ours
analyses a sample meanwhile, while nothing else waits.

| lines | server | open, median | edit, median | edit, p95 | completion after an edit, p95 | hover, p95 | memory, MB | peak, MB |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${results.map(row).join("\n")}
`;
}

function row({ lines, server, open, edit, completion, hover, memory, peak }: LspResult): string {
  const times = [open.median, edit.median, edit.p95, completion.p95, hover.p95].map(show).join(" | ");
  return `| ${lines.toLocaleString("en")} | ${server} | ${times} | ${memory.toFixed(0)} | ${peak.toFixed(0)} |`;
}

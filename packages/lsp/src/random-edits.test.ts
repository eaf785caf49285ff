import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { analyse, type Diagnostic as Finding } from "@coursewright/spec";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic, Position } from "vscode-languageserver";
import { longAssessment } from "../../../bench/generate.ts";
import { awkwardYaml } from "../../spec/src/testing/awkward-yaml.ts";
import { pieces } from "../../spec/src/testing/random-edits.ts";
import { referenceFiles } from "../../spec/src/testing/reference-documents.ts";
import { LineTable } from "./line-table.ts";
import { beginSession, folder, type TestClient } from "./testing/test-client.ts";

/** All of them where `npm run test:long` asks for it, else a sample. */
const edits = process.env.COURSEWRIGHT_RUNS === undefined ? 300 : 10_000;
const seed = Number(process.env.COURSEWRIGHT_SEED ?? 20261122);

/** So many edits lie between two comparisons with a fresh analysis. */
const between = 20;

/** The reference program, a long generated document, and every awkward text under a document's name. */
const originals: ReadonlyMap<string, string> = new Map([
  ...Object.entries(referenceFiles),
  ["assessments/long.assessment.yaml", longAssessment(1000)],
  ...awkwardYaml.map((text, index): [string, string] => [`modules/awkward-${index}/module.yaml`, text]),
]);

const edit = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(80)),
  insert: fc.constantFrom("", ...pieces),
  ask: fc.nat(),
});

/** What an editor asks at a place; whatever the text, it is answered. */
const questions: readonly ((uri: string, position: Position) => readonly [string, object])[] = [
  (uri, position) => ["textDocument/completion", { textDocument: { uri }, position }],
  (uri, position) => ["textDocument/hover", { textDocument: { uri }, position }],
  (uri, position) => ["textDocument/definition", { textDocument: { uri }, position }],
  (uri, position) => [
    "textDocument/references",
    { textDocument: { uri }, position, context: { includeDeclaration: true } },
  ],
  (uri) => ["textDocument/documentSymbol", { textDocument: { uri } }],
  (uri) => ["textDocument/documentLink", { textDocument: { uri } }],
  (uri) => ["textDocument/foldingRange", { textDocument: { uri } }],
  (uri) => ["textDocument/formatting", { textDocument: { uri }, options: {} }],
  (uri, position) => [
    "textDocument/codeAction",
    { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } },
  ],
  () => ["workspace/symbol", { query: "route" }],
];

test("after any edits the server says what a fresh analysis finds, answers everything, and keeps its size", async () => {
  const client = await beginSession(Object.fromEntries(originals));
  const paths = [...originals.keys()];
  const texts = new Map([...originals].map(([path, text]) => [path, new LineTable(text)]));
  for (const path of paths) client.open(path);
  let begin = 0;
  for (const [index, { file, at, remove, insert, ask }] of fc
    .sample(edit, { numRuns: edits, seed })
    .entries()) {
    const path = paths[file % paths.length] ?? "";
    const lines = texts.get(path) ?? new LineTable("");
    const start = Math.floor(at * lines.text.length);
    const end = Math.min(start + remove, lines.text.length);
    const range = lines.rangeOf({ start, end });
    client.change(path, range, insert);
    lines.edit(lines.offsetAt(range.start), lines.offsetAt(range.end), insert);
    const question = questions[ask % questions.length]?.(client.uri(path), lines.positionAt(start));
    if (question !== undefined) await client.request(...question);
    if (index % between !== between - 1) continue;
    await compare(client, texts);
    for (const [name, text] of originals) {
      if (texts.get(name)?.text === text) continue;
      texts.set(name, new LineTable(text));
      client.change(name, undefined, text);
    }
    client.forget();
    if (index < edits / 5) begin = heapUsed();
  }
  expect(heapUsed() - begin).toBeLessThan(40);
}, 3_600_000);

async function compare(client: TestClient, texts: ReadonlyMap<string, LineTable>): Promise<void> {
  const files = [...texts].map(([path, { text }]): [string, string] => [path, text]);
  const { diagnostics } = analyse(files);
  const report = await client.request<{ diagnostics: readonly Finding[] }>("coursewright/diagnostics", {
    workspace: folder,
  });
  expect(report.diagnostics).toEqual(diagnostics);
  await client.settled();
  expect(client.errors).toEqual([]);
  for (const [path, lines] of texts) {
    const expected = diagnostics.filter(({ file }) => file === path).map((each) => asTold(each, lines));
    const told = client.pushed.get(client.uri(path))?.diagnostics ?? [];
    expect({ path, told: told.map(brief) }).toEqual({ path, told: expected });
  }
}

function asTold({ code, range }: Finding, lines: LineTable) {
  return { code, ...lines.rangeOf({ start: range.start.offset, end: range.end.offset }) };
}

function brief({ code, range }: Diagnostic) {
  return { code, ...range };
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** In MB, of what is still used. */
function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

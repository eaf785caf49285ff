import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type OutputFile, type OutputInputs, outputs } from "@coursewright/compiler";
import type { TypesetRequest } from "@coursewright/pdf";
import { analyse, resolveProgram } from "@coursewright/spec";
import { type Figures, figuresOf, show } from "./figures.ts";
import { wideWorkspace } from "./generate.ts";

/** A facilitator guide of fifty pages and more. */
export interface DocumentResult {
  readonly pages: number;
  /** A process that starts, typesets and ends. */
  readonly cold: Figures;
  /** One sentence of the program changed, in a process that has typeset it before: wall and processor time. */
  readonly rebuild: Figures;
  readonly rebuildProcessor: Figures;
  /** From the program to the parts of both documents, in process. */
  readonly generate: Figures;
}

/** @param root the repository, built. */
export async function documents(root: string, runs: number): Promise<DocumentResult> {
  const pdf = pathToFileURL(join(root, "packages/pdf/dist/index.js")).href;
  const { createTypesetter }: typeof import("@coursewright/pdf") = await import(pdf);
  const typesetter = createTypesetter();
  const { pages } = typesetter.typeset(documentIn(guide(0)));
  const [rebuild, rebuildProcessor, generate]: [number[], number[], number[]] = [[], [], []];
  for (let run = 1; run <= runs; run += 1) {
    const began = performance.now();
    const file = documentIn(guide(run));
    generate.push(performance.now() - began);
    const [started, used] = [performance.now(), process.cpuUsage()];
    typesetter.typeset(file);
    rebuild.push(performance.now() - started);
    const { user, system } = process.cpuUsage(used);
    rebuildProcessor.push((user + system) / 1000);
  }
  const cold = coldRuns(pdf, documentIn(guide(0)), Math.min(runs, 5));
  return {
    pages,
    cold: figuresOf(cold),
    rebuild: figuresOf(rebuild),
    rebuildProcessor: figuresOf(rebuildProcessor),
    generate: figuresOf(generate),
  };
}

/** The section of bench/RESULTS.md. */
export function documentSection({
  pages,
  cold,
  rebuild,
  rebuildProcessor,
  generate,
}: DocumentResult): string {
  return `## A facilitator guide of ${pages} pages

Goals: typeset by a new process within 2,000 ms; after a change within 150 ms in process.

| what | median | p95 |
| --- | --- | --- |
| a process that starts, typesets to PDF/UA-1 and ends | ${show(cold.median)} | ${show(cold.p95)} |
| typeset again after one sentence changed | ${show(rebuild.median)} | ${show(rebuild.p95)} |
| the same, processor time | ${show(rebuildProcessor.median)} | ${show(rebuildProcessor.p95)} |
| from files to the parts of PDF and DOCX | ${show(generate.median)} | ${show(generate.p95)} |
`;
}

/** The guide of a program whose first lesson says another number each time. */
function guide(edit: number): readonly OutputFile[] {
  const files = new Map(wideWorkspace(14));
  const lesson = "modules/approvals-0/why.md";
  files.set(lesson, `${files.get(lesson) ?? ""}\nEdited ${edit} times.\n`);
  const program = resolveProgram(analyse(files).workspace);
  const output = outputs.find(({ name }) => name === "guide");
  if (program === undefined || output === undefined) throw new Error("There is no guide to build.");
  return output.generate({ program, scope: "track", inputs }).files;
}

const inputs: OutputInputs = {
  player: { script: "", style: "" },
  schemas: {},
  check: "",
  assets: new Map(),
  read: () => undefined,
  hash: (text) => createHash("sha256").update(text).digest("hex"),
};

/** The guide, which has no pictures. */
function documentIn(files: readonly OutputFile[]): TypesetRequest {
  const [first] = files.flatMap((file) => ("source" in file ? [file] : []));
  if (first === undefined) throw new Error("A guide has no document.");
  return { source: first.source, data: first.data };
}

function coldRuns(pdf: string, document: TypesetRequest, runs: number): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), "coursewright-bench-"));
  const request = join(folder, "request.json");
  writeFileSync(request, JSON.stringify(document));
  const program = `import { readFileSync } from "node:fs";
import { createTypesetter } from ${JSON.stringify(pdf)};
createTypesetter().typeset(JSON.parse(readFileSync(${JSON.stringify(request)}, "utf8")));`;
  try {
    return Array.from({ length: runs }, () => {
      const started = performance.now();
      const { status } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
        stdio: "ignore",
      });
      if (status !== 0) throw new Error(`The typesetter ended with ${status}.`);
      return performance.now() - started;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

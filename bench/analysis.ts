import { Workspace } from "@coursewright/spec";
import { type Figures, figuresOf } from "./figures.ts";
import { longAssessment, wideWorkspace } from "./generate.ts";

/** One line of the results: what an edit costs beside analysing everything again. */
export interface AnalysisResult {
  readonly title: string;
  readonly lines: number;
  readonly files: number;
  /** Milliseconds from an edit to all findings, in process. */
  readonly edit: Figures;
  /** Milliseconds of a fresh analysis of the same files. */
  readonly fresh: Figures;
}

/** Edits inside one long file among a few others. */
export function editLongFile(lines: number, edits: number): AnalysisResult {
  const path = "assessments/long.assessment.yaml";
  const files = new Map([...wideWorkspace(8), [path, longAssessment(lines)]]);
  const training = files.get("training.yaml") ?? "";
  files.set("training.yaml", training.replace("microLesson: true\n", `microLesson: true\n    ${taken}\n`));
  return measure(`one file of ${lines.toLocaleString("en")} lines`, files, edits, () => path);
}

/** Somebody takes the long assessment. */
const taken = "practiseAgain: { after: [3d, 10d, 30d], assessment: long }";

/** Edits anywhere in a workspace of many files. */
export function editWideWorkspace(modules: number, edits: number): AnalysisResult {
  const files = wideWorkspace(modules);
  const paths = [...files.keys()];
  return measure(
    `a workspace of ${files.size.toLocaleString("en")} files`,
    files,
    edits,
    (index) => paths[(index * 7919) % paths.length] ?? "",
  );
}

function measure(
  title: string,
  files: ReadonlyMap<string, string>,
  edits: number,
  pick: (index: number) => string,
): AnalysisResult {
  const workspace = load(files);
  workspace.diagnostics();
  const times: number[] = [];
  for (let index = 0; index < edits; index += 1) {
    const path = pick(index);
    const text = workspace.text(path) ?? "";
    const at = wordAt(text, index);
    const started = performance.now();
    workspace.edit(path, at, at, "x");
    for (const file of workspace.settle()) workspace.diagnosticsOf(file);
    workspace.diagnosticsOf(path);
    times.push(performance.now() - started);
    workspace.edit(path, at, at + 1, "");
    workspace.settle();
  }
  const fresh = Array.from({ length: 5 }, () => {
    const started = performance.now();
    load(files).diagnostics();
    return performance.now() - started;
  });
  const lines = [...files.values()].reduce((sum, text) => sum + text.split("\n").length, 0);
  return { title, lines, files: files.size, edit: figuresOf(times), fresh: figuresOf(fresh) };
}

function load(files: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of files) workspace.set(path, text);
  return workspace;
}

/** The middle of a word somewhere in the text: where people type. */
function wordAt(text: string, index: number): number {
  const from = Math.floor((((index * 31) % 97) / 97) * text.length);
  const match = /[a-z]{4,}/.exec(text.slice(from, from + 400));
  return match === null ? Math.min(from, text.length) : from + match.index + 2;
}

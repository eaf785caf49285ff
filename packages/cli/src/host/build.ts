import { createFindings, type Finding, type OutputFile, outputs } from "@coursewright/compiler";
import {
  type PlacedFinding,
  type Program,
  placeFindings,
  resolveProgram,
  type Workspace,
} from "@coursewright/spec";
import type { UsageProblem } from "../command-line/command.ts";
import { isUsageProblem } from "../command-line/command.ts";
import { type BuildRecord, readRecord } from "./build-record.ts";
import { openDocumentTypesetter } from "./document-typesetter.ts";
import { hashFiles, sha256 } from "./hash-files.ts";
import { loadWorkspace } from "./load-workspace.ts";
import { loadInputs } from "./output-inputs.ts";
import { type PlannedOutput, planOutputs } from "./plan-outputs.ts";
import { refuseOut } from "./safe-path.ts";
import { recover } from "./staging.ts";
import { toolMark } from "./tool-mark.ts";
import { walkFiles } from "./walk-files.ts";
import { fileHashOf, type NamedFile, writeOutputs } from "./write-outputs.ts";

export interface BuildOptions {
  /** The workspace's folder, absolute. */
  readonly root: string;
  /** Where to build, absolute. */
  readonly out: string;
  /** Names of outputs; absent: all the program asks for. */
  readonly only?: readonly string[];
  readonly signal: AbortSignal;
  progress(text: string): void;
}

export interface BuildReport {
  /** The program as it was analysed, if it has errors, so that nothing was built. */
  readonly unsound?: Workspace;
  /** What outputs could not express, and its authors did not silence; if one is an error nothing was written. */
  readonly findings: readonly PlacedFinding[];
  /** Paths in OUT. */
  readonly written: readonly string[];
  readonly kept: readonly string[];
  readonly removed: readonly string[];
}

/** Builds what a program asks for: whole or not at all, and only what changed. */
export async function build(options: BuildOptions): Promise<BuildReport | UsageProblem> {
  const { root, out, only } = options;
  const refused = await refuseOut(out, root);
  if (refused !== undefined) return { problem: refused, remedy: "Name another folder: --out OUT." };
  await recover(out);
  const hashed = await hashFiles(walkFiles(root, [out]));
  const { assets, places } = hashed;
  const inputs = await loadInputs(hashed);
  const sources = sha256(JSON.stringify([toolMark(), inputs.player, inputs.check, [...assets]]));
  const before = await readRecord(out);
  if (only === undefined && before?.sources === sources && (await isWhole(before, out)))
    return nothingToDo(before);
  const workspace = loadWorkspace(root, [out]);
  if (workspace.diagnostics().some(isError)) return { ...nothing, unsound: workspace };
  const resolve = memoised((language: string | undefined, variant: string | undefined) =>
    resolveProgram(workspace, {
      ...(language === undefined ? {} : { language }),
      ...(variant === undefined ? {} : { variant }),
    }),
  );
  const program = resolve(undefined, undefined);
  if (program === undefined) return { ...nothing, unsound: workspace };
  const plan = planOutputs(program, only);
  if (isUsageProblem(plan)) return plan;
  const generated = generateAll(plan, resolve, inputs);
  const { told } = placeFindings(workspace, generated.findings);
  if (told.some(isError)) return { ...nothing, findings: told };
  options.signal.throwIfAborted();
  const documents = generated.files.flatMap(({ file }) => ("source" in file ? [file] : []));
  const typesetter = await openDocumentTypesetter(documents, inputs.read);
  if ("problem" in typesetter) return typesetter;
  const built = new Set(
    only ?? [...outputs.map(({ name }) => name), ...(before?.outputs ?? []).map(({ output }) => output)],
  );
  const result = await writeOutputs({
    ...options,
    places,
    documents: typesetter,
    files: generated.files,
    program: program.id,
    built,
    ...(before === undefined ? {} : { before }),
    ...(only === undefined ? { sources } : {}),
  });
  if (isUsageProblem(result)) return result;
  const placed = placeFindings(workspace, [...generated.findings, ...typesetter.findings]);
  const findings = only === undefined ? [...placed.told, ...placed.unused] : placed.told;
  return { findings, ...result };
}

const nothing: BuildReport = { findings: [], written: [], kept: [], removed: [] };

function nothingToDo({ outputs: files }: BuildRecord): BuildReport {
  return { ...nothing, kept: files.map(({ path }) => path) };
}

/** Whether all that a build wrote is still there as it wrote it. */
async function isWhole(record: BuildRecord, out: string): Promise<boolean> {
  for (const { path, sha256: hash, bytes } of record.outputs)
    if ((await fileHashOf(out, path, bytes)) !== hash) return false;
  return true;
}

type Resolve = (language: string | undefined, variant: string | undefined) => Program | undefined;

function memoised(resolve: Resolve): Resolve {
  const known = new Map<string, Program | undefined>();
  return (language, variant) => {
    const key = `${language ?? ""} ${variant ?? ""}`;
    if (!known.has(key)) known.set(key, resolve(language, variant));
    return known.get(key);
  };
}

interface Generated {
  readonly files: readonly NamedFile[];
  readonly findings: readonly Finding[];
}

function generateAll(
  plan: readonly PlannedOutput[],
  resolve: Resolve,
  inputs: Awaited<ReturnType<typeof loadInputs>>,
): Generated {
  const files = new Map<string, NamedFile>();
  const findings = createFindings();
  for (const { output, language, variant, scope, segment } of plan) {
    const program = resolve(language, variant);
    if (program === undefined) continue;
    const result = output.generate({ program, scope, inputs, ...(segment === undefined ? {} : { segment }) });
    result.findings.forEach(findings.add);
    for (const file of result.files) {
      const twice = files.has(file.path) && !sameFile(files.get(file.path)?.file, file);
      if (twice) findings.add(samePath(file.path));
      files.set(file.path, { output: output.name, file });
    }
  }
  return { files: [...files.values()], findings: findings.all() };
}

function sameFile(one: OutputFile | undefined, other: OutputFile): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function samePath(path: string) {
  return {
    code: "output/same-path",
    message: `Two packages would both be written to "${path}".`,
    hint: "Ask for one scope only in outputs: in training.yaml, or give the module and the track different ids.",
    file: "training.yaml",
  } as const;
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === "error";
}

import { readFileSync, realpathSync } from "node:fs";
import type { Asset, Finding, OutputInputs } from "@coursewright/compiler";
import {
  type Diagnostic,
  type PlacedFinding,
  type Program,
  placeFindings,
  resolveProgram,
  Workspace,
} from "@coursewright/spec";
import { sha256 } from "../host/hash-files.ts";
import { contentOf } from "../host/load-workspace.ts";
import { type FoundFile, walkFiles } from "../host/walk-files.ts";

/** A workspace on the disk that is read again when it changes. */
export interface PreviewWorkspace {
  /** Reads what has changed; returns whether anything has. */
  refresh(): boolean;
  /** Counts the changes. */
  revision(): number;
  diagnostics(): readonly Diagnostic[];
  /** What was found in a view: where it stands, without what a comment silences there. */
  told(findings: readonly Finding[]): readonly PlacedFinding[];
  /** The program as it is now or, if it has errors, as it last was without; in its first language without one. */
  program(language?: string, variant?: string): Program | undefined;
  /** What the program can be resolved for besides itself. */
  variants(): readonly PreviewVariant[];
  /** Whether there is a training.yaml. */
  hasProgram(): boolean;
  /** Whether the program has errors, so that older content is shown. */
  broken(): boolean;
  inputs(): OutputInputs;
  /** Where a file of the workspace lies on the disk. */
  place(path: string): string | undefined;
  /** Folders in which something can change, absolute. */
  folders(): readonly string[];
}

export interface PreviewVariant {
  readonly id: string;
  readonly title: string;
}

/** @param inputs what outputs need besides the program; the files are the workspace's own. */
export function openPreviewWorkspace(root: string, inputs: OutputInputs): PreviewWorkspace {
  const workspace = new Workspace();
  const known = new Map<string, KnownFile>();
  let revision = 0;
  let programs = new Map<string, Program>();
  let languages: readonly string[] = [];
  let variants: readonly PreviewVariant[] = [];
  /** Variants that somebody has looked at. */
  const seen = new Set<string | undefined>([undefined]);
  let broken = true;
  let assets: ReadonlyMap<string, Asset> = new Map();

  const keep = (language: string, variant: string | undefined) => {
    const program = resolveProgram(workspace, { language, ...(variant === undefined ? {} : { variant }) });
    if (program !== undefined) programs.set(keyOf(language, variant), program);
    return program;
  };
  const resolve = () => {
    broken = workspace.diagnostics().some(({ severity }) => severity === "error");
    const first = broken ? undefined : resolveProgram(workspace);
    if (first === undefined) {
      broken = true;
      return;
    }
    languages = first.languages;
    variants = variantsOf(workspace);
    programs = new Map();
    for (const variant of seen) for (const language of languages) keep(language, variant);
    assets = new Map([...known].flatMap(([path, { asset }]) => (asset === undefined ? [] : [[path, asset]])));
  };

  return {
    refresh: () => {
      const changed = readChanges(filesOf(root), known, workspace);
      if (!changed && revision > 0) return false;
      revision++;
      resolve();
      return true;
    },
    revision: () => revision,
    diagnostics: () => workspace.diagnostics(),
    told: (findings) => placeFindings(workspace, findings).told,
    program: (language = languages[0], variant) => {
      const known = programs.get(keyOf(language, variant));
      const isOne = languages.some((each) => each === language) && variants.some(({ id }) => id === variant);
      if (known !== undefined || broken || !isOne || language === undefined) return known;
      seen.add(variant);
      return keep(language, variant);
    },
    variants: () => variants,
    hasProgram: () => known.has("training.yaml"),
    broken: () => broken,
    inputs: () => ({ ...inputs, assets, read: (path) => readFile(known.get(path)?.place) }),
    place: (path) => known.get(path)?.place,
    folders: () => foldersOf(root, known.values()),
  };
}

function keyOf(language: string | undefined, variant: string | undefined): string {
  return `${language ?? ""} ${variant ?? ""}`;
}

function variantsOf({ world }: Workspace): readonly PreviewVariant[] {
  return world.keys("variant").map((id) => ({ id, title: world.value("variant", id)?.title ?? id }));
}

/** A file may have become a link since it was found. */
function readFile(place: string | undefined): Uint8Array | undefined {
  try {
    return place !== undefined && realpathSync(place) === place ? readFileSync(place) : undefined;
  } catch {
    return undefined;
  }
}

/** None where somebody has moved the whole folder away. */
function filesOf(root: string): readonly FoundFile[] {
  try {
    return walkFiles(root);
  } catch {
    return [];
  }
}

interface KnownFile {
  /** Another one as soon as the file is another. */
  readonly mark: string;
  readonly place?: string;
  readonly asset?: Asset;
}

function readChanges(
  files: readonly FoundFile[],
  known: Map<string, KnownFile>,
  workspace: Workspace,
): boolean {
  const gone = new Set(known.keys());
  let changed = false;
  for (const file of files) {
    gone.delete(file.path);
    const mark = markOf(file);
    if (known.get(file.path)?.mark === mark) continue;
    changed = true;
    known.set(file.path, { mark, ...placed(file, mark) });
    workspace.set(file.path, contentOf(file));
  }
  for (const path of gone) {
    known.delete(path);
    workspace.delete(path);
  }
  return changed || gone.size > 0;
}

function markOf(file: FoundFile): string {
  if (file.refused !== undefined) return file.refused;
  const { mtimeMs, ctimeMs, size, ino } = file.stat;
  return `${file.real} ${mtimeMs} ${ctimeMs} ${size} ${ino}`;
}

/** Nobody keeps what a preview shows, so a file's mark does for a hash of its content. */
function placed(file: FoundFile, mark: string): Partial<KnownFile> {
  if (file.refused !== undefined) return {};
  const { size, mode } = file.stat;
  return { place: file.real, asset: { size, hash: sha256(mark), executable: (mode & 0o111) !== 0 } };
}

function foldersOf(root: string, files: Iterable<KnownFile>): readonly string[] {
  const folders = new Set([root]);
  for (const { place } of files) if (place !== undefined) folders.add(place.replace(/[\\/][^\\/]*$/, ""));
  return [...folders];
}

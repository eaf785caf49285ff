import { constants } from "node:fs";
import { type FileHandle, open, readlink } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { parse as parseYaml } from "yaml";
import { type Matcher, mismatch } from "../match.ts";
import type { CheckpointKind } from "./checkpoint.ts";
import { documentMismatches, type PathMatchers } from "./document.ts";

/** A file or folder and what it holds. It must exist unless `exists: false` is written. */
export interface FileCheck {
  /** Relative to the learner's workspace, or absolute. */
  readonly path: string;
  readonly exists?: boolean;
  /** Permission bits in octal, such as "0644". */
  readonly mode?: string | number;
  readonly text?: Matcher;
  readonly json?: PathMatchers;
  readonly yaml?: PathMatchers;
}

/** `file`: links are followed, but never out of the workspace. */
export const fileKind: CheckpointKind<FileCheck> = {
  where: "inside",
  async evaluate(check, machine) {
    const found = await look(resolve(machine.workspace, check.path), machine.workspace);
    if (found.kind === "refused") return { verdict: "fail", detail: `${check.path}: ${found.why}` };
    const wrong = found.kind === "missing" ? missing(check) : mismatches(check, found);
    if (wrong.length > 0) return { verdict: "fail", detail: `${check.path}: ${wrong.join("; ")}` };
    return { verdict: "pass", detail: `${check.path} is as expected` };
  },
};

type Found =
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "present"; readonly mode: number; readonly text: string | null };

async function look(path: string, workspace: string): Promise<Found> {
  let handle: FileHandle;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (reason) {
    return missingOrRefused(reason);
  }
  try {
    return await lookAt(handle, path, workspace);
  } finally {
    await handle.close();
  }
}

function missingOrRefused(reason: unknown): Found {
  const code = reason instanceof Error && "code" in reason ? reason.code : "";
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing" };
  return { kind: "refused", why: `cannot be opened (${String(code)})` };
}

const largest = 4 * 1024 * 1024;

/** Judges what was opened, not the path, so that a link exchanged meanwhile changes nothing. */
async function lookAt(handle: FileHandle, path: string, workspace: string): Promise<Found> {
  if (lies(path, workspace) && !lies(await readlink(`/proc/self/fd/${handle.fd}`), workspace)) {
    return { kind: "refused", why: "is a link that leads out of the workspace" };
  }
  const stat = await handle.stat();
  const mode = stat.mode & 0o7777;
  if (stat.isDirectory()) return { kind: "present", mode, text: null };
  if (!stat.isFile()) return { kind: "refused", why: "is neither a file nor a folder" };
  if (stat.size > largest) return { kind: "refused", why: `is longer than ${largest} bytes` };
  return { kind: "present", mode, text: await handle.readFile("utf8") };
}

function lies(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith("../") && !isAbsolute(way);
}

function missing(check: FileCheck): readonly string[] {
  return check.exists === false ? [] : ["does not exist"];
}

function mismatches(check: FileCheck, found: Extract<Found, { kind: "present" }>): readonly string[] {
  if (check.exists === false) return ["exists, and must not"];
  const wrong = modeMismatch(check.mode, found.mode);
  if (check.text === undefined && check.json === undefined && check.yaml === undefined) return wrong;
  if (found.text === null) return [...wrong, "is a folder, not a file"];
  return [...wrong, ...contentMismatches(check, found.text)];
}

function modeMismatch(expected: FileCheck["mode"], found: number): readonly string[] {
  if (expected === undefined) return [];
  const octal = typeof expected === "number" ? expected : Number.parseInt(expected, 8);
  if (octal === found) return [];
  return [`expected mode ${octalText(octal)}, found ${octalText(found)}`];
}

function octalText(mode: number): string {
  return mode.toString(8).padStart(4, "0");
}

function contentMismatches(check: FileCheck, text: string): readonly string[] {
  const wrong = check.text === undefined ? null : mismatch(text, check.text, "text");
  return [
    ...(wrong === null ? [] : [wrong]),
    ...(check.json === undefined ? [] : documentMismatches(text, JSON.parse, "JSON", check.json)),
    ...(check.yaml === undefined ? [] : documentMismatches(text, readYaml, "YAML", check.yaml)),
  ];
}

function readYaml(text: string): unknown {
  return parseYaml(text, { maxAliasCount: 100 });
}

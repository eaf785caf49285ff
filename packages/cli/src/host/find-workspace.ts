import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { meantDocument } from "@coursewright/spec";
import type { UsageProblem } from "../command-line/command.ts";
import { statOf } from "./walk-files.ts";

/** The folder of the nearest training.yaml, in a folder or upward; absolute. */
export function findWorkspace(cwd: string, dir = "."): string | UsageProblem {
  const start = resolve(cwd, dir);
  if (!isFolder(start)) return noFolder(dir);
  for (let folder = start; ; folder = dirname(folder)) {
    if (isFile(join(folder, "training.yaml"))) return folder;
    if (folder === dirname(folder)) return noWorkspace(dir, start);
  }
}

function noFolder(dir: string): UsageProblem {
  return { problem: `There is no folder "${dir}".`, remedy: "Name the folder that holds training.yaml." };
}

function noWorkspace(dir: string, folder: string): UsageProblem {
  const place = dir === "." ? "this folder" : `"${dir}"`;
  const near = namesIn(folder).find((name) => meantDocument(name) === "training.yaml");
  return {
    problem: `There is no training.yaml in ${place} or above it.`,
    remedy:
      near === undefined
        ? 'Name the folder of a training program, or begin one: "coursewright init my-training".'
        : `There is ${near}: rename it to training.yaml.`,
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Whether a path is a folder, links followed. */
export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  return statOf(path)?.isDirectory() === false;
}

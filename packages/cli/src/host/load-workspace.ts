import { isUtf8 } from "node:buffer";
import { readFileSync, type Stats } from "node:fs";
import { type FileContent, maxFileSize, type Refusal, Workspace } from "@coursewright/spec";
import { type FoundFile, walkFiles } from "./walk-files.ts";

/** Reads a workspace's files and gives them to the engine; nothing is analysed before somebody asks. */
export function loadWorkspace(root: string, skip: readonly string[] = []): Workspace {
  const workspace = new Workspace();
  for (const file of walkFiles(root, skip)) workspace.set(file.path, contentOf(file));
  return workspace;
}

/** A file's text where the language reads it, else only facts about it. */
export function contentOf(file: FoundFile): FileContent {
  if (file.refused !== undefined) return { size: 0, refused: file.refused };
  return isText(file.path) ? readText(file.real, file.stat) : factsOf(file.stat);
}

/** Whether the language reads a file's text. */
export function isText(path: string): boolean {
  return /\.(?:ya?ml|md|po)$/.test(path);
}

function factsOf(stat: Stats) {
  return { size: stat.size, executable: (stat.mode & 0o111) !== 0 };
}

function readText(path: string, stat: Stats): FileContent {
  if (stat.size > maxFileSize) return refuse(stat, "too-large");
  const bytes = read(path);
  if (bytes === undefined) return refuse(stat, "unreadable");
  if (bytes.length > maxFileSize) return refuse(stat, "too-large");
  if (bytes.includes(0)) return refuse(stat, "binary");
  return isUtf8(bytes) ? withoutMark(bytes.toString("utf8")) : refuse(stat, "encoding");
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function refuse(stat: Stats, refused: Refusal): FileContent {
  return { ...factsOf(stat), refused };
}

/** The byte order mark is no part of the text, as in editors. */
function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

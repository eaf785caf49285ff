import { isUtf8 } from "node:buffer";
import { readFileSync, type Stats } from "node:fs";
import {
  type FileContent,
  type FileFacts,
  isPassedOver,
  isReadAsText,
  looksLikeUtf16,
  maxFileSize,
  type Refusal,
  Workspace,
} from "@coursewright/spec";
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
  return isReadAsText(file.path) ? readText(file.real, file.stat) : factsOf(file.stat);
}

/** Whether a path of a workspace's folder would be found by walking it. */
export function wouldBeRead(path: string): boolean {
  return !path.split("/").slice(0, -1).some(isPassedOver);
}

function factsOf(stat: Stats): FileFacts {
  return { size: stat.size, executable: (stat.mode & 0o111) !== 0 };
}

function readText(path: string, stat: Stats): FileContent {
  const facts = factsOf(stat);
  if (stat.size > maxFileSize) return { ...facts, refused: "too-large" };
  const bytes = read(path);
  return bytes === undefined ? { ...facts, refused: "unreadable" } : contentOfBytes(bytes, facts);
}

/** The text that bytes are, or why they are none that the language reads. */
export function contentOfBytes(bytes: Buffer, facts: FileFacts): FileContent {
  const refuse = (refused: Refusal) => ({ ...facts, refused });
  if (bytes.length > maxFileSize) return refuse("too-large");
  if (looksLikeUtf16(bytes)) return refuse("encoding");
  if (bytes.includes(0)) return refuse("binary");
  return isUtf8(bytes) ? withoutMark(bytes.toString("utf8")) : refuse("encoding");
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The byte order mark is no part of the text, as in editors. */
function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

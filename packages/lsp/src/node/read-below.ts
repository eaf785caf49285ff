import { isUtf8 } from "node:buffer";
import { lstatSync, readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import {
  type FileContent,
  isReadAsText,
  looksLikeUtf16,
  maxFileSize,
  type Refusal,
} from "@coursewright/spec";
import { liesIn, realOf } from "./walk.ts";

/** A file below a folder as the language reads it; `undefined` where there is none. It never leaves the folder. */
export function readBelow(root: string, path: string): FileContent | undefined {
  const place = join(root, path);
  const base = realOf(root);
  const real = realOf(place);
  if (base === undefined) return undefined;
  if (real === undefined) return isThere(place) ? refuse("unreadable") : undefined;
  if (!liesIn(base, real)) return refuse("outside");
  const stat = statOf(real);
  if (stat?.isDirectory()) return isOpen(real) ? undefined : refuse("unreadable");
  if (!stat?.isFile()) return refuse("unreadable");
  return isReadAsText(path) ? readText(real, stat) : factsOf(stat);
}

/** The bytes of a file below a folder; nothing where there is none, it leads out, or it is larger than a picture is. */
export function bytesBelow(root: string, path: string): Uint8Array | undefined {
  const [base, real] = [realOf(root), realOf(join(root, path))];
  if (base === undefined || real === undefined || !liesIn(base, real)) return undefined;
  const stat = statOf(real);
  if (stat?.isFile() !== true || stat.size > largestPicture) return undefined;
  return attempt(() => readFileSync(real));
}

const largestPicture = 16 * 1024 * 1024;

function readText(real: string, stat: Stats): FileContent {
  if (stat.size > maxFileSize) return refuse("too-large", stat);
  const bytes = attempt(() => readFileSync(real));
  if (bytes === undefined) return refuse("unreadable", stat);
  if (bytes.length > maxFileSize) return refuse("too-large", stat);
  if (looksLikeUtf16(bytes)) return refuse("encoding", stat);
  if (bytes.includes(0)) return refuse("binary", stat);
  return isUtf8(bytes) ? withoutMark(bytes.toString("utf8")) : refuse("encoding", stat);
}

/** The byte order mark is no part of the text, as in editors. */
function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function refuse(refused: Refusal, stat?: Stats): FileContent {
  return { ...(stat === undefined ? { size: 0 } : factsOf(stat)), refused };
}

function factsOf(stat: Stats) {
  return { size: stat.size, executable: (stat.mode & 0o111) !== 0 };
}

/** A link that leads nowhere is there too. */
function isThere(place: string): boolean {
  return attempt(() => lstatSync(place)) !== undefined;
}

function isOpen(folder: string): boolean {
  return attempt(() => readdirSync(folder)) !== undefined;
}

function statOf(path: string): Stats | undefined {
  return attempt(() => statSync(path));
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

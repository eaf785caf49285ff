import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Replaces a file's content so that a reader sees the old or the new one, never a part; its mode stays.
 * A file that is not there is made.
 */
export function replaceFile(path: string, content: string): void {
  const there = existsSync(path);
  const real = there ? realpathSync(path) : path;
  const beside = join(dirname(real), `.${basename(real)}.${randomUUID().slice(0, 8)}.new`);
  try {
    writeSynced(beside, content, there ? statSync(real).mode & 0o777 : 0o666);
    renameSync(beside, real);
  } catch (reason) {
    rmSync(beside, { force: true });
    throw reason;
  }
}

function writeSynced(path: string, content: string, mode: number): void {
  const file = openSync(path, "wx", mode);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

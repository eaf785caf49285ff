import { lstat, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { liesIn } from "./walk-files.ts";

/** Why a folder cannot be built into; undefined if it can. */
export async function refuseOut(out: string, workspace: string): Promise<string | undefined> {
  const state = await lstat(out).catch(() => undefined);
  if (state?.isSymbolicLink()) return `${out} is a link.`;
  if (state !== undefined && !state.isDirectory()) return `${out} is a file.`;
  const [real, home] = [await realPlace(out), await realpath(workspace)];
  if (liesIn(real, home)) return `${out} holds the program itself.`;
  return undefined;
}

/** The real path of something that need not be there yet. */
async function realPlace(path: string): Promise<string> {
  const above = dirname(path);
  const found = await realpath(path).catch(() => undefined);
  if (found !== undefined) return found;
  return above === path ? path : join(await realPlace(above), path.slice(above.length));
}

/** Where an output's file lies in OUT. Throws if its path leads anywhere else: that is the output's bug. */
export function placeIn(out: string, path: string): string {
  if (!leadsInside(path)) throw new Error(`An output named a file outside of its folder: ${path}`);
  return join(out, path);
}

/** Whether a path names a file below the folder it is relative to, and in one way only. */
export function leadsInside(path: string): boolean {
  const steps = path.split("/");
  return !path.includes("\\") && steps.every((step) => step !== "" && step !== "." && step !== "..");
}

/** The first folder on the way to a file in OUT that is a link, or no folder. */
export async function linkOnTheWay(out: string, path: string): Promise<string | undefined> {
  const parts = path.split("/");
  for (let depth = 1; depth <= parts.length; depth++) {
    const place = join(out, ...parts.slice(0, depth));
    const state = await lstat(place).catch(() => undefined);
    if (state === undefined) return undefined;
    if (depth === parts.length ? !state.isFile() : !state.isDirectory()) return place;
  }
  return undefined;
}

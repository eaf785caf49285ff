import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { isPassedOver } from "@coursewright/spec";
import { isOutFolder } from "./is-out-folder.ts";

/** A file of a workspace as the disk knows it. */
export type FoundFile =
  | {
      /** Relative to the workspace, with `/`. */
      readonly path: string;
      /** Where it really lies, links resolved. */
      readonly real: string;
      readonly stat: Stats;
      readonly refused?: undefined;
    }
  | { readonly path: string; readonly refused: "outside" | "unreadable" };

/**
 * Every file of a workspace, sorted within its folder. Links are followed where they stay inside;
 * hidden folders, `node_modules`, what a build wrote and the folders in `skip` (absolute) are left out.
 */
export function walkFiles(root: string, skip: readonly string[] = []): readonly FoundFile[] {
  const walk: Walk = { root: realpathSync(root), skip: new Set(skip), linked: new Set(), found: [] };
  walkFolder(walk, walk.root, "", [walk.root]);
  return walk.found;
}

interface Walk {
  readonly root: string;
  readonly skip: ReadonlySet<string>;
  /** Folders reached through a link; once is enough. */
  readonly linked: Set<string>;
  readonly found: FoundFile[];
}

/** `above` are the real folders on the way here: a link to one of them would lead in circles. */
function walkFolder(walk: Walk, folder: string, prefix: string, above: readonly string[]): void {
  const entries = entriesOf(walk, folder, prefix);
  if (prefix !== "" && entries.some(({ name }) => name === "build.json") && isOutFolder(folder)) return;
  for (const entry of entries) {
    const path = `${prefix}${entry.name}`;
    const place = join(folder, entry.name);
    if (isLeftOut(entry, walk, place)) continue;
    if (entry.isDirectory()) walkFolder(walk, place, `${path}/`, [...above, place]);
    else if (entry.isSymbolicLink()) followLink(walk, place, path, above);
    else walk.found.push(fileAt(place, path));
  }
}

function entriesOf(walk: Walk, folder: string, prefix: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    if (prefix !== "") walk.found.push({ path: prefix.slice(0, -1), refused: "unreadable" });
    return [];
  }
}

function isLeftOut(entry: Dirent, walk: Walk, place: string): boolean {
  const folder = entry.isDirectory() || (entry.isSymbolicLink() && statOf(place)?.isDirectory() !== false);
  if (!folder) return false;
  return isPassedOver(entry.name) || walk.skip.has(place);
}

function followLink(walk: Walk, place: string, path: string, above: readonly string[]): void {
  const real = resolved(place);
  if (real === undefined) walk.found.push({ path, refused: "unreadable" });
  else if (!liesIn(walk.root, real)) walk.found.push({ path, refused: "outside" });
  else if (statOf(real)?.isDirectory()) {
    if (above.includes(real) || walk.linked.has(real)) return;
    walk.linked.add(real);
    walkFolder(walk, real, `${path}/`, [...above, real]);
  } else walk.found.push(fileAt(real, path));
}

/** What a link leads to; a broken one, and one that leads in circles, to nothing. */
function resolved(place: string): string | undefined {
  try {
    return realpathSync(place);
  } catch {
    return undefined;
  }
}

function fileAt(real: string, path: string): FoundFile {
  const stat = statOf(real);
  return stat?.isFile() ? { path, real, stat } : { path, refused: "unreadable" };
}

/** What stands at a path, links followed; nothing where nobody may look. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Whether a path lies in a folder or is it; both absolute and resolved. */
export function liesIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

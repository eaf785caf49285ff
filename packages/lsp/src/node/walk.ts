import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { isBuildRecord, isPassedOver } from "@coursewright/spec";

/**
 * The paths of every file below a folder, sorted within their folders. Links are followed where they stay
 * inside; a link that leads out or nowhere is a path too, so that it can be told.
 */
export function walk(folder: string): readonly string[] {
  const root = realOf(folder);
  const found: string[] = [];
  if (root !== undefined) walkFolder({ root, linked: new Set(), found }, root, "", [root]);
  return found;
}

interface Walk {
  readonly root: string;
  /** Folders reached through a link; once is enough. */
  readonly linked: Set<string>;
  readonly found: string[];
}

/** `above` are the real folders on the way here: a link to one of them would lead in circles. */
function walkFolder(walk: Walk, folder: string, prefix: string, above: readonly string[]): void {
  const entries = entriesOf(walk, folder, prefix);
  if (prefix !== "" && entries.some(({ name }) => name === "build.json") && isOutFolder(folder)) return;
  for (const entry of entries) {
    const place = join(folder, entry.name);
    const path = `${prefix}${entry.name}`;
    if (isPassedOver(entry.name) && isFolder(entry, place)) continue;
    if (entry.isDirectory()) walkFolder(walk, place, `${path}/`, [...above, place]);
    else if (entry.isSymbolicLink()) followLink(walk, place, path, above);
    else walk.found.push(path);
  }
}

function entriesOf(walk: Walk, folder: string, prefix: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    if (prefix !== "") walk.found.push(prefix.slice(0, -1));
    return [];
  }
}

/** Whether a folder is what a build wrote. */
function isOutFolder(folder: string): boolean {
  try {
    return isBuildRecord(readFileSync(join(folder, "build.json"), "utf8"));
  } catch {
    return false;
  }
}

function isFolder(entry: Dirent, place: string): boolean {
  return entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(place) !== false);
}

function followLink(walk: Walk, place: string, path: string, above: readonly string[]): void {
  const real = realOf(place);
  if (real === undefined || !liesIn(walk.root, real) || !leadsToFolder(real)) walk.found.push(path);
  else if (!above.includes(real) && !walk.linked.has(real)) {
    walk.linked.add(real);
    walkFolder(walk, real, `${path}/`, [...above, real]);
  }
}

function leadsToFolder(place: string): boolean | undefined {
  try {
    return statSync(place).isDirectory();
  } catch {
    return undefined;
  }
}

/** What a path leads to, links resolved; nothing where there is nothing, or nobody may look. */
export function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Whether a path lies in a folder or is it; both absolute and resolved. */
export function liesIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

import type { Workspace } from "../../workspace/workspace.ts";
import { type Resolved, stepInto } from "../resolve-type.ts";
import { completeKeys } from "./complete-keys.ts";
import { completeValue } from "./complete-value.ts";
import type { Completion } from "./completion.ts";
import type { Cursor } from "./layout.ts";
import type { Site } from "./site.ts";

/** What can be typed at a site; spans count as the site's do. */
export function completeSite(site: Site): readonly Completion[] {
  if (site.cursor.position === "text") return [];
  const items = site.cursor.position === "key" ? completeKeys(site) : completeValue(site);
  const sorted = items.toSorted((a, b) => a.rank - b.rank);
  return site.cursor.glued ? sorted.map((each) => ({ ...each, insert: [" ", ...each.insert] })) : sorted;
}

/** The site of a cursor: the types on the way to it. */
export function siteOf(
  workspace: Workspace,
  document: Site["document"],
  cursor: Cursor,
  outer: Resolved,
): Site | undefined {
  let resolved: Resolved | undefined = outer;
  for (const { node, step } of cursor.levels) {
    resolved = resolved === undefined ? undefined : stepInto(resolved.type, step, node);
  }
  return resolved === undefined ? undefined : { workspace, document, cursor, resolved };
}

import type { Workspace } from "../../workspace/workspace.ts";
import { blockAt, kindOf } from "../parse-block.ts";
import { rootOf, stepInto } from "../resolve-type.ts";
import { completeMarkdown } from "./complete-markdown.ts";
import { completeSite, siteOf } from "./complete-site.ts";
import type { Completion } from "./completion.ts";
import { cursorAt } from "./layout.ts";

/** Everything that could be typed at an offset of a file; it works in text that is half typed. */
export function completeAt(workspace: Workspace, path: string, offset: number): readonly Completion[] {
  const document = workspace.document(path);
  const kind = kindOf(path);
  if (document === undefined || kind === undefined) return [];
  if (kind.parse !== undefined) return completeMarkdown(workspace, document, offset);
  const block = blockAt(document, offset);
  if (block === undefined) return [];
  const cursor = cursorAt(block.text, offset - block.start);
  if (cursor === undefined) return [];
  const root = rootOf(kind);
  const outer = block.entriesOf === undefined ? root : stepInto(root.type, block.entriesOf, null);
  const site = outer === undefined ? undefined : siteOf(workspace, document, cursor, outer);
  if (site === undefined) return [];
  return completeSite(site).map((each) => ({
    ...each,
    replaces: { start: each.replaces.start + block.start, end: each.replaces.end + block.start },
  }));
}

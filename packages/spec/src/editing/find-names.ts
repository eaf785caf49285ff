import type { Workspace } from "../workspace/workspace.ts";
import { declarationOf, type FileSpan } from "./definition.ts";
import { titleOf } from "./title-of.ts";

/** A name somewhere in the workspace. */
export interface FoundName extends FileSpan {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
}

/** More than anybody reads. */
const most = 200;

/** Names and titles that have a query's letters in their order; those that begin with it first. */
export function findNames(workspace: Workspace, query: string): readonly FoundName[] {
  const wanted = query.toLowerCase();
  const found: {
    readonly kind: string;
    readonly key: string;
    readonly title: string;
    readonly rank: number;
  }[] = [];
  for (const path of workspace.paths()) {
    for (const { kind, key } of workspace.document(path)?.entities ?? []) {
      const title = titleOf(workspace, kind, key) ?? "";
      const rank = Math.min(rankOf(key.toLowerCase(), wanted), rankOf(title.toLowerCase(), wanted) + 1);
      if (rank < none) found.push({ kind, key, title, rank });
    }
  }
  found.sort((a, b) => a.rank - b.rank);
  return found.slice(0, most).flatMap(({ kind, key, title }) => {
    const at = declarationOf(workspace, kind, key);
    return at === undefined ? [] : [{ ...at, name: key, title, kind }];
  });
}

const none = 99;

function rankOf(text: string, query: string): number {
  if (text.startsWith(query)) return 0;
  if (text.includes(query)) return 2;
  let from = 0;
  for (const letter of query) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return none;
  }
  return 4;
}

import { maxFileSize } from "@coursewright/spec";
import { foldsOf } from "@coursewright/spec/editing";
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver";
import type { Session } from "../session.ts";

/** `textDocument/foldingRange`: what is indented below a line, and comments of several lines. */
export function onFoldingRange(session: Session): void {
  session.connection.onFoldingRanges(async ({ textDocument }): Promise<FoldingRange[] | null> => {
    await session.ready;
    const file = session.files.find(textDocument.uri);
    const text = file?.program.workspace.text(file.path);
    if (file === undefined || text === undefined || text.length > maxFileSize) return null;
    return foldsOf(file.path, text).map(({ start, end, kind }) => ({
      startLine: start,
      endLine: end,
      ...(kind === "comment" ? { kind: FoldingRangeKind.Comment } : {}),
    }));
  });
}

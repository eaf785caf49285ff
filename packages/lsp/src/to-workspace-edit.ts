import type { FileEdit, Move } from "@coursewright/spec/editing";
import type { RenameFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Program } from "./program.ts";
import type { Session } from "./session.ts";

/** Edits and moves of a program's files as the protocol has them: first the texts, then the moves. */
export function toWorkspaceEdit(
  { files, client }: Session,
  program: Program,
  { edits, moves }: { readonly edits: readonly FileEdit[]; readonly moves: readonly Move[] },
): WorkspaceEdit {
  const byFile = byFileOf(edits);
  const changes = [...byFile].map(([path, list]) => {
    const place = { program, path };
    const lines = files.linesOf(place);
    const textEdits: TextEdit[] = list.map((edit) => ({ range: lines.rangeOf(edit), newText: edit.newText }));
    return { uri: files.uriOf(place), version: files.openIn(place)?.version ?? null, edits: textEdits };
  });
  if (!client.documentChanges)
    return { changes: Object.fromEntries(changes.map(({ uri, edits: list }) => [uri, list])) };
  const documents: TextDocumentEdit[] = changes.map(({ uri, version, edits: list }) => ({
    textDocument: { uri, version },
    edits: list,
  }));
  const renames: RenameFile[] = moves.map(({ from, to }) => ({
    kind: "rename",
    oldUri: program.uriOf(from),
    newUri: program.uriOf(to),
  }));
  return { documentChanges: [...documents, ...renames] };
}

function byFileOf(edits: readonly FileEdit[]): ReadonlyMap<string, readonly FileEdit[]> {
  const byFile = new Map<string, FileEdit[]>();
  for (const edit of edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  return byFile;
}

import type { TextDocumentPositionParams } from "vscode-languageserver";
import type { ProgramFile } from "./files.ts";
import type { LineTable } from "./line-table.ts";
import type { Session } from "./session.ts";

/** A place that a request asks about. */
export interface Asked extends ProgramFile {
  readonly offset: number;
  readonly lines: LineTable;
}

/** The place of a request; `undefined` for files of no program. */
export async function askedAt(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Asked | undefined> {
  await session.ready;
  const file = session.files.find(textDocument.uri);
  if (file === undefined) return undefined;
  const lines = session.files.linesOf(file);
  return { ...file, lines, offset: lines.offsetAt(position) };
}

import { OpenDocument } from "../open-document.ts";
import type { Session } from "../session.ts";

/** `textDocument/didOpen`: from now on the editor's text counts, not the disk's. */
export function onDidOpen({ connection, files }: Session): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    files.open(new OpenDocument(uri, version, text));
    if (files.find(uri) === undefined) void files.addProgramAbove(uri);
  });
}

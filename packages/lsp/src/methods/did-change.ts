import type { Session } from "../session.ts";

/** `textDocument/didChange`: an edit reaches the analysis at once; findings follow when messages that wait are read. */
export function onDidChange({ connection, files }: Session): void {
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = files.openDocument(uri);
    if (document === undefined) return;
    files.changed(document, document.change(version, contentChanges));
  });
}

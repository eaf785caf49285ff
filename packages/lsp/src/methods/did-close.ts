import type { Session } from "../session.ts";

/** `textDocument/didClose`: the disk's text counts again. */
export function onDidClose({ connection, files }: Session): void {
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => files.close(uri));
}

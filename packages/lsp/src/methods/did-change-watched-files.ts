import type { Session } from "../session.ts";

/** `workspace/didChangeWatchedFiles`: files came, changed or went; what is open keeps its text. */
export function onDidChangeWatchedFiles(session: Session): void {
  session.connection.onDidChangeWatchedFiles(async ({ changes }) => {
    await session.ready;
    await session.files.refresh(changes.map(({ uri }) => uri));
  });
}

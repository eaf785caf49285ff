import { DidChangeWatchedFilesNotification } from "vscode-languageserver";
import type { Session } from "../session.ts";
import { uriBelow } from "../uris.ts";

/** `initialized`: reads the programs of the editor's folders, and has itself told when files change. */
export function onInitialized(session: Session): void {
  session.connection.onInitialized(() => {
    session.ready = begin(session);
  });
}

async function begin(session: Session): Promise<void> {
  const { client, connection, files, findings } = session;
  if (client.watchesFiles)
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: "**/*" }] })
      .catch(() => connection.console.warn("This editor does not tell of changed files."));
  if (client.folderChanges)
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      for (const { uri } of removed) for (const program of files.removeFolder(uri)) findings.touch(program);
      for (const { uri } of added) await addFolder(session, uri);
    });
  for (const folder of session.folders) await addFolder(session, folder);
}

async function addFolder({ client, files, host }: Session, uri: string): Promise<void> {
  await files.addFolder(uri);
  if (!client.watchesFiles) host.watch?.(uri, (path) => void files.refresh(uriBelow(uri, path)));
}

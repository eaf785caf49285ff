import { DidChangeWatchedFilesNotification, type WorkspaceFoldersChangeEvent } from "vscode-languageserver";
import type { Session } from "../session.ts";
import { soon } from "../take-turns.ts";
import { uriBelow } from "../uris.ts";
import { warmUp } from "../warm-up.ts";

/** `initialized`: reads the programs of the editor's folders, and has itself told when files change. */
export function onInitialized(session: Session): void {
  const { idle } = session.host;
  session.connection.onInitialized(() => {
    session.ready = begin(session).catch(tellProblem(session));
    if (idle !== undefined) void session.ready.then(() => warmUp(idle));
  });
}

async function begin(session: Session): Promise<void> {
  const { client, connection } = session;
  if (client.watchesFiles)
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: "**/*" }] })
      .catch(() => connection.console.warn("This editor does not tell of changed files."));
  if (client.folderChanges)
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      exchangeFolders(session, event).catch(tellProblem(session));
    });
  for (const folder of session.folders) await addFolder(session, folder);
}

async function exchangeFolders(
  session: Session,
  { added, removed }: WorkspaceFoldersChangeEvent,
): Promise<void> {
  const { files, findings } = session;
  for (const { uri } of removed) for (const program of files.removeFolder(uri)) findings.touch(program);
  for (const { uri } of added) await addFolder(session, uri);
}

/** Where files cannot be reached, what could be read counts, and the server goes on. */
function tellProblem({ connection }: Session): (problem: unknown) => void {
  return (problem) => connection.console.error(`A folder could not be read: ${String(problem)}`);
}

async function addFolder({ client, files, host }: Session, uri: string): Promise<void> {
  await files.addFolder(uri);
  if (client.watchesFiles) return;
  const changed = new Set<string>();
  host.watch?.(uri, (path) => {
    if (changed.size === 0) soon(() => void files.refresh(taken(changed)));
    changed.add(uriBelow(uri, path));
  });
}

/** What was collected so far; what comes from now on is collected anew. */
function taken(changed: Set<string>): readonly string[] {
  const all = [...changed];
  changed.clear();
  return all;
}

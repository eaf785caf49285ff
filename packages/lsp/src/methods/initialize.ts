import {
  CodeActionKind,
  type InitializeParams,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { type ClientFeatures, readFeatures } from "../client-features.ts";
import type { Session } from "../session.ts";

/** `initialize`: learns what the client can do, and says what the server does. */
export function onInitialize(session: Session): void {
  session.connection.onInitialize((params) => {
    session.client = readFeatures(params.capabilities);
    session.folders = foldersOf(params);
    session.findings.delivery = {
      pull: session.client.pull,
      refresh: session.client.refreshDiagnostics,
    };
    return { capabilities: capabilitiesFor(session.client), serverInfo: { name: "coursewright" } };
  });
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders != null) return workspaceFolders.map(({ uri }) => uri);
  return rootUri === null || rootUri === undefined ? [] : [rootUri];
}

/** What could break a word that is being typed: a list that keeps being offered. */
const triggers = [":", "-", " ", "[", ",", "{", "/", "="];

function capabilitiesFor(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: triggers },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    foldingRangeProvider: true,
    documentFormattingProvider: true,
    renameProvider: { prepareProvider: true },
    ...(client.pull
      ? {
          diagnosticProvider: {
            identifier: "coursewright",
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

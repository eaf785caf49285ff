import type { ClientCapabilities } from "vscode-languageserver";

/** What the client can do, as far as the server behaves differently. */
export interface ClientFeatures {
  /** It asks for findings itself; they are never pushed then. */
  readonly pull: boolean;
  /** It can be told to ask again. */
  readonly refreshDiagnostics: boolean;
  readonly snippets: boolean;
  /** It renames files and folders as a part of an edit. */
  readonly movesFiles: boolean;
  /** Edits may name the version of the document that they are for. */
  readonly documentChanges: boolean;
  /** It tells of files that come, change and go. */
  readonly watchesFiles: boolean;
  readonly folderChanges: boolean;
  readonly hierarchicalSymbols: boolean;
}

/** Reads what a client declared. */
export function readFeatures({ textDocument, workspace }: ClientCapabilities): ClientFeatures {
  const operations = workspace?.workspaceEdit?.resourceOperations ?? [];
  const documentChanges = workspace?.workspaceEdit?.documentChanges === true;
  return {
    pull: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    movesFiles: documentChanges && operations.includes("rename"),
    documentChanges,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folderChanges: workspace?.workspaceFolders === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  };
}

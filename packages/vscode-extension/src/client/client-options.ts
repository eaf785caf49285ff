import { workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

/** Which files the server is told of, and which findings are asked for, wherever it runs. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [{ language: "yaml" }, { language: "markdown" }, { pattern: "**/locales/*.po" }],
    diagnosticCollectionName: "coursewright",
    middleware: {
      provideWorkspaceDiagnostics: (resultIds, token, reporter, next) =>
        workspace.getConfiguration("coursewright").get("diagnostics.closedFiles", true)
          ? next(resultIds, token, reporter)
          : { items: [] },
    },
  };
}

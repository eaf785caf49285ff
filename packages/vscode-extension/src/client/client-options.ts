import { type Uri, workspace } from "vscode";
import { type LanguageClientOptions, vsdiag } from "vscode-languageclient";

/** Which files the server is told of, and which findings are asked for, wherever it runs. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [{ language: "yaml" }, { language: "markdown" }, { pattern: "**/locales/*.po" }],
    diagnosticCollectionName: "coursewright",
    middleware: {
      provideWorkspaceDiagnostics(resultIds, token, reporter, next) {
        if (workspace.getConfiguration("coursewright").get("diagnostics.closedFiles", true))
          return next(resultIds, token, reporter);
        const report = { items: resultIds.map(({ uri }) => nothingIn(uri)) };
        reporter(report);
        return report;
      },
    },
  };
}

/** Takes back what was shown of a closed file; of an open one the client keeps what it asked for. */
function nothingIn(uri: Uri): vsdiag.WorkspaceFullDocumentDiagnosticReport {
  return { kind: vsdiag.DocumentDiagnosticReportKind.full, uri, version: null, items: [] };
}

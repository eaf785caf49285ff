import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from "vscode-languageserver";
import { resultIdOf } from "../result-id.ts";
import type { Session } from "../session.ts";
import { toDiagnostic } from "../to-diagnostic.ts";

/** `textDocument/diagnostic`: one file's findings, or that they are still the same. */
export function onDiagnostic(session: Session): void {
  session.connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
      await session.ready;
      const { files, findings } = session;
      const file = files.find(textDocument.uri);
      if (file === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      findings.settle(file.program);
      const list = file.program.workspace.diagnosticsOf(file.path);
      const resultId = resultIdOf(list);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const items = list.map((each) => toDiagnostic(each, file, files));
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
  );
}

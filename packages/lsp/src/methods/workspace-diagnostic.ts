import {
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { ProgramFile } from "../files.ts";
import { resultIdOf } from "../result-id.ts";
import type { Session } from "../session.ts";
import { takeTurns } from "../take-turns.ts";
import { toDiagnostic } from "../to-diagnostic.ts";
import { canonical } from "../uris.ts";

/** `workspace/diagnostic`: the findings of all files, open or not; those without any are told of once. */
export function onWorkspaceDiagnostic(session: Session): void {
  session.connection.languages.diagnostics.onWorkspace(
    async ({ previousResultIds }, token): Promise<WorkspaceDiagnosticReport> => {
      await session.ready;
      const known = new Map(previousResultIds.map(({ uri, value }) => [canonical(uri), value]));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for await (const file of takeTurns(filesOf(session))) {
        if (token.isCancellationRequested) break;
        const report = reportOn(session, file, known);
        if (report !== undefined) items.push(report);
      }
      if (!token.isCancellationRequested) items.push(...goneSince(session, previousResultIds));
      return { items };
    },
  );
}

/** Files that the client knows findings of and that are no longer there: their findings are taken back. */
function goneSince(
  { files }: Session,
  previous: readonly PreviousResultId[],
): readonly WorkspaceDocumentDiagnosticReport[] {
  return previous.flatMap(({ uri }) => {
    const file = files.find(uri);
    if (file?.program.workspace.has(file.path) || file?.program.loaded === false) return [];
    return [{ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] }];
  });
}

function filesOf({ files, findings }: Session): readonly ProgramFile[] {
  return files.programs().flatMap((program) => {
    if (!program.loaded) return [];
    findings.settle(program);
    return program.workspace.paths().map((path) => ({ program, path }));
  });
}

function reportOn(
  { files }: Session,
  file: ProgramFile,
  known: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport | undefined {
  const uri = files.uriOf(file);
  if (files.find(uri)?.program !== file.program) return undefined;
  const list = file.program.workspace.diagnosticsOf(file.path);
  const before = known.get(canonical(uri));
  const resultId = resultIdOf(list);
  const version = files.openIn(file)?.version ?? null;
  if (before === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
  if (before === undefined && list.length === 0) return undefined;
  const items = list.map((each) => toDiagnostic(each, file, files));
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
}

import type { Diagnostic as Finding, Fix } from "@coursewright/spec";
import { suppress } from "@coursewright/spec/editing";
import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver";
import type { ProgramFile } from "../files.ts";
import type { Session } from "../session.ts";
import { toDiagnostic } from "../to-diagnostic.ts";
import { toWorkspaceEdit } from "../to-workspace-edit.ts";

/** `textDocument/codeAction`: the fixes of the findings in a range, and setting them aside with a reason. */
export function onCodeAction(session: Session): void {
  session.connection.onCodeAction(async ({ textDocument, range, context }): Promise<CodeAction[] | null> => {
    await session.ready;
    const file = session.files.find(textDocument.uri);
    if (file === undefined || !wants(context.only)) return null;
    session.findings.settle(file.program);
    const found = findingsIn(session, file, range);
    return [
      ...found.flatMap((finding) =>
        finding.fixes.map((fix) => fixAction(session, file, finding, fix, finding.fixes.length === 1)),
      ),
      ...found.flatMap((finding) => suppressAction(session, file, finding) ?? []),
    ];
  });
}

function wants(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === "" || CodeActionKind.QuickFix.startsWith(kind));
}

function findingsIn({ files }: Session, file: ProgramFile, range: Range): readonly Finding[] {
  const lines = files.linesOf(file);
  const start = lines.offsetAt(range.start);
  const end = lines.offsetAt(range.end);
  return file.program.workspace
    .diagnosticsOf(file.path)
    .filter(({ range: { start: from, end: to } }) => from.offset <= end && start <= to.offset);
}

function fixAction(
  session: Session,
  file: ProgramFile,
  finding: Finding,
  { title, edits }: Fix,
  isPreferred: boolean,
): CodeAction {
  const changes = edits.map(({ file: path, range, newText }) => ({
    file: path,
    start: range.start.offset,
    end: range.end.offset,
    newText,
  }));
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, file, session.files)],
    ...(isPreferred ? { isPreferred } : {}),
    edit: toWorkspaceEdit(session, file.program, { edits: changes, moves: [] }),
  };
}

function suppressAction(session: Session, file: ProgramFile, finding: Finding): CodeAction | undefined {
  const edit = suppress(file.program.workspace, finding);
  if (edit === undefined) return undefined;
  return {
    title: `Ignore ${finding.code} here, with a reason`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, file, session.files)],
    edit: toWorkspaceEdit(session, file.program, { edits: [edit], moves: [] }),
  };
}

import { linksIn } from "@coursewright/spec/editing";
import type { DocumentLink } from "vscode-languageserver";
import type { Session } from "../session.ts";

/** `textDocument/documentLink`: the paths in a file that lead to other files. */
export function onDocumentLink(session: Session): void {
  session.connection.onDocumentLinks(async ({ textDocument }): Promise<DocumentLink[] | null> => {
    await session.ready;
    const file = session.files.find(textDocument.uri);
    if (file === undefined) return null;
    const lines = session.files.linesOf(file);
    return linksIn(file.program.workspace, file.path).map(({ span, file: path }) => ({
      range: lines.rangeOf(span),
      target: session.files.uriOf({ program: file.program, path }),
    }));
  });
}

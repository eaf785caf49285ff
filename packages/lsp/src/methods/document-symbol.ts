import { type DocumentSymbol as Named, symbolSteps } from "@coursewright/spec/editing";
import type { DocumentSymbol, ResponseError, SymbolInformation } from "vscode-languageserver";
import type { LineTable } from "../line-table.ts";
import { ofOneText } from "../of-one-text.ts";
import type { Session } from "../session.ts";
import { symbolKindOf } from "../symbol-kind.ts";

/** `textDocument/documentSymbol`: what a document names, in its order. */
export function onDocumentSymbol(session: Session): void {
  session.connection.onDocumentSymbol(
    async (
      { textDocument: { uri } },
      token,
    ): Promise<DocumentSymbol[] | SymbolInformation[] | null | ResponseError> => {
      await session.ready;
      const file = session.files.find(uri);
      if (file === undefined) return null;
      const done = await ofOneText(file, symbolSteps(file.program.workspace, file.path), token);
      if ("stopped" in done) return done.stopped;
      const lines = session.files.linesOf(file);
      return session.client.hierarchicalSymbols
        ? done.answer.map((each) => toSymbol(each, lines))
        : done.answer.flatMap((each) => flat(each, uri, lines));
    },
  );
}

function toSymbol(
  { name, detail, kind, whole, nameSpan, children }: Named,
  lines: LineTable,
): DocumentSymbol {
  return {
    name,
    detail,
    kind: symbolKindOf(kind),
    range: lines.rangeOf(whole),
    selectionRange: lines.rangeOf(nameSpan),
    children: children.map((each) => toSymbol(each, lines)),
  };
}

/** For clients that know no trees. */
function flat(symbol: Named, uri: string, lines: LineTable, containerName = ""): SymbolInformation[] {
  const { name, kind, whole, children } = symbol;
  const own: SymbolInformation = {
    name,
    kind: symbolKindOf(kind),
    location: { uri, range: lines.rangeOf(whole) },
    ...(containerName === "" ? {} : { containerName }),
  };
  return [own, ...children.flatMap((each) => flat(each, uri, lines, name))];
}

import { type DocumentSymbol as Named, symbolsOf } from "@coursewright/spec/editing";
import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver";
import type { LineTable } from "../line-table.ts";
import type { Session } from "../session.ts";
import { symbolKindOf } from "../symbol-kind.ts";

/** `textDocument/documentSymbol`: what a document names, in its order. */
export function onDocumentSymbol(session: Session): void {
  session.connection.onDocumentSymbol(
    async ({ textDocument: { uri } }): Promise<DocumentSymbol[] | SymbolInformation[] | null> => {
      await session.ready;
      const file = session.files.find(uri);
      if (file === undefined) return null;
      const lines = session.files.linesOf(file);
      const symbols = symbolsOf(file.program.workspace, file.path);
      return session.client.hierarchicalSymbols
        ? symbols.map((each) => toSymbol(each, lines))
        : symbols.flatMap((each) => flat(each, uri, lines));
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

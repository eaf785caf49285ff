import { findNames } from "@coursewright/spec/editing";
import type { SymbolInformation } from "vscode-languageserver";
import type { Session } from "../session.ts";
import { symbolKindOf } from "../symbol-kind.ts";
import { locationsOf } from "../to-location.ts";

/** `workspace/symbol`: names and titles anywhere, found by some of their letters. */
export function onWorkspaceSymbol(session: Session): void {
  session.connection.onWorkspaceSymbol(async ({ query }): Promise<SymbolInformation[]> => {
    await session.ready;
    return session.files.programs().flatMap((program) => {
      const found = findNames(program.workspace, query);
      const locations = locationsOf(session.files, program, found);
      return found.flatMap(({ name, title, kind }, index) => {
        const location = locations[index];
        if (location === undefined) return [];
        return {
          name,
          kind: symbolKindOf(kind),
          location,
          containerName: title === "" ? kind : `${kind}: ${title}`,
        };
      });
    });
  });
}

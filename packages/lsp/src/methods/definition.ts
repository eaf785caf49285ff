import { definitionAt } from "@coursewright/spec/editing";
import type { Location } from "vscode-languageserver";
import { askedAt } from "../at-position.ts";
import type { Session } from "../session.ts";
import { locationOf } from "../to-location.ts";

/** `textDocument/definition`: where an id is declared, or the file that a path names. */
export function onDefinition(session: Session): void {
  session.connection.onDefinition(async (params): Promise<Location | null> => {
    const asked = await askedAt(session, params);
    const definition = asked && definitionAt(asked.program.workspace, asked.path, asked.offset);
    if (asked === undefined || definition === undefined) return null;
    return locationOf(session.files, asked.program, definition.to);
  });
}

import { referencesAt } from "@coursewright/spec/editing";
import type { Location } from "vscode-languageserver";
import { askedAt } from "../at-position.ts";
import type { Session } from "../session.ts";
import { locationsOf } from "../to-location.ts";

/** `textDocument/references`: every place that names the same thing. */
export function onReferences(session: Session): void {
  session.connection.onReferences(async (params): Promise<Location[] | null> => {
    const asked = await askedAt(session, params);
    if (asked === undefined) return null;
    const { program, path, offset } = asked;
    const found = referencesAt(program.workspace, path, offset, params.context.includeDeclaration);
    return locationsOf(session.files, program, found);
  });
}

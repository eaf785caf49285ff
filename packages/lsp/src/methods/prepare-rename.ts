import { prepareRename } from "@coursewright/spec/editing";
import type { Range, ResponseError } from "vscode-languageserver";
import { askedAt } from "../at-position.ts";
import { refusal } from "../refusal.ts";
import type { Session } from "../session.ts";

/** `textDocument/prepareRename`: the name that would be renamed. */
export function onPrepareRename(session: Session): void {
  session.connection.onPrepareRename(
    async (params): Promise<{ range: Range; placeholder: string } | null | ResponseError> => {
      const asked = await askedAt(session, params);
      if (asked === undefined) return null;
      const name = prepareRename(asked.program.workspace, asked.path, asked.offset);
      if ("problem" in name) return refusal(name);
      return {
        range: asked.lines.rangeOf(name.span),
        placeholder: name.key.slice(name.key.lastIndexOf("/") + 1),
      };
    },
  );
}

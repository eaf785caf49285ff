import { renameAt } from "@coursewright/spec/editing";
import type { ResponseError, WorkspaceEdit } from "vscode-languageserver";
import { askedAt } from "../at-position.ts";
import { refusal } from "../refusal.ts";
import type { Session } from "../session.ts";
import { toWorkspaceEdit } from "../to-workspace-edit.ts";

/** `textDocument/rename`: a name everywhere; where it is a folder's or a file's, that too. */
export function onRename(session: Session): void {
  session.connection.onRenameRequest(async (params): Promise<WorkspaceEdit | null | ResponseError> => {
    await session.ready;
    await session.files.read();
    const asked = await askedAt(session, params);
    if (asked === undefined) return null;
    const rename = renameAt(asked.program.workspace, asked.path, asked.offset, params.newName);
    if ("problem" in rename) return refusal(rename);
    if (rename.moves.length > 0 && !session.client.movesFiles)
      return refusal({
        problem: `This id is the name of ${rename.moves[0]?.from}, and this editor does not let a rename move files. Rename it there, and then its uses.`,
      });
    return toWorkspaceEdit(session, asked.program, rename);
  });
}

import { outlineOf } from "../outline-of.ts";
import { type OutlineNode, type OutlineParams, outlineRequest } from "../protocol.ts";
import type { Session } from "../session.ts";

/** `coursewright/outline`: the program as a tree, with the places where its parts stand. */
export function onOutline(session: Session): void {
  session.connection.onRequest(
    outlineRequest,
    async ({ workspace }: OutlineParams): Promise<OutlineNode | null> => {
      await session.ready;
      const program = session.files.program(workspace);
      return program === undefined ? null : outlineOf(session.files, program);
    },
  );
}

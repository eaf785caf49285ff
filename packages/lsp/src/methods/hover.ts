import { hoverAt } from "@coursewright/spec/editing";
import { type Hover, MarkupKind } from "vscode-languageserver";
import { askedAt } from "../at-position.ts";
import type { Session } from "../session.ts";

/** `textDocument/hover`: what the language says of a key or value, and what follows from the program. */
export function onHover(session: Session): void {
  session.connection.onHover(async (params): Promise<Hover | null> => {
    const asked = await askedAt(session, params);
    const hover = asked && hoverAt(asked.program.workspace, asked.path, asked.offset);
    if (asked === undefined || hover === undefined) return null;
    return {
      contents: { kind: MarkupKind.Markdown, value: hover.markdown },
      range: asked.lines.rangeOf(hover.span),
    };
  });
}

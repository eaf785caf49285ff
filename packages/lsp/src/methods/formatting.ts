import { maxFileSize } from "@coursewright/spec";
import { formatSteps } from "@coursewright/spec/editing";
import type { ResponseError, TextEdit } from "vscode-languageserver";
import { ofOneText } from "../of-one-text.ts";
import type { Session } from "../session.ts";

/** `textDocument/formatting`: a YAML document laid out evenly; what differs is one edit, so that the cursor stays. */
export function onFormatting(session: Session): void {
  session.connection.onDocumentFormatting(
    async ({ textDocument }, token): Promise<TextEdit[] | null | ResponseError> => {
      await session.ready;
      const file = session.files.find(textDocument.uri);
      const text = file?.program.workspace.text(file.path);
      if (file === undefined || text === undefined || text.length > maxFileSize) return null;
      if (!/\.ya?ml$/.test(file.path)) return null;
      const done = await ofOneText(file, formatSteps(text), token);
      if ("stopped" in done) return done.stopped;
      if (done.answer === text) return [];
      const { start, end, newText } = difference(text, done.answer);
      return [{ range: session.files.linesOf(file).rangeOf({ start, end }), newText }];
    },
  );
}

function difference(before: string, now: string): { start: number; end: number; newText: string } {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let back = 0;
  while (back < most - start && before[before.length - 1 - back] === now[now.length - 1 - back]) back += 1;
  return { start, end: before.length - back, newText: now.slice(start, now.length - back) };
}

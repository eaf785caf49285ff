import { maxFileSize } from "@coursewright/spec";
import { formatText } from "@coursewright/spec/editing";
import type { TextEdit } from "vscode-languageserver";
import type { Session } from "../session.ts";

/** `textDocument/formatting`: a YAML document laid out evenly; what differs is one edit, so that the cursor stays. */
export function onFormatting(session: Session): void {
  session.connection.onDocumentFormatting(async ({ textDocument }): Promise<TextEdit[] | null> => {
    await session.ready;
    const file = session.files.find(textDocument.uri);
    const text = file?.program.workspace.text(file.path);
    if (file === undefined || text === undefined || text.length > maxFileSize) return null;
    if (!/\.ya?ml$/.test(file.path)) return null;
    const formatted = formatText(text);
    if (formatted === text) return [];
    const { start, end, newText } = difference(text, formatted);
    return [{ range: session.files.linesOf(file).rangeOf({ start, end }), newText }];
  });
}

function difference(before: string, now: string): { start: number; end: number; newText: string } {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let back = 0;
  while (back < most - start && before[before.length - 1 - back] === now[now.length - 1 - back]) back += 1;
  return { start, end: before.length - back, newText: now.slice(start, now.length - back) };
}

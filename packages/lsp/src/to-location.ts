import type { FileSpan } from "@coursewright/spec/editing";
import type { Location } from "vscode-languageserver";
import type { Files } from "./files.ts";
import type { Program } from "./program.ts";

/** A place of a program as the protocol has it. */
export function locationOf(files: Files, program: Program, { file, span }: FileSpan): Location {
  const place = { program, path: file };
  return { uri: files.uriOf(place), range: files.linesOf(place).rangeOf(span) };
}

/** Several places; the lines of each file are counted once. */
export function locationsOf(files: Files, program: Program, spans: readonly FileSpan[]): Location[] {
  const lines = new Map<string, ReturnType<Files["linesOf"]>>();
  return spans.map(({ file, span }) => {
    const place = { program, path: file };
    const table = lines.get(file) ?? files.linesOf(place);
    lines.set(file, table);
    return { uri: files.uriOf(place), range: table.rangeOf(span) };
  });
}

import type { Diagnostic, Edit, Workspace } from "@coursewright/spec";
import type { TextChange } from "./host/save-texts.ts";

/** What fixing came to. */
export interface Fixed {
  /** How many findings were fixed. */
  readonly count: number;
  /** The changed texts by file. */
  readonly texts: ReadonlyMap<string, TextChange>;
}

/**
 * Applies every fix that is the only one its finding has, in memory. Fixes that overlap wait for the
 * next pass; after a few passes what is left stays for a person.
 */
export function fixWorkspace(workspace: Workspace): Fixed {
  const before = new Map<string, string>();
  let count = 0;
  for (let pass = 0; pass < 10; pass += 1) {
    const chosen = chooseFixes(workspace.diagnostics());
    if (chosen.length === 0) break;
    count += chosen.length;
    applyEdits(workspace, chosen.flat(), before);
  }
  return { count, texts: changesSince(workspace, before) };
}

/** Of each finding its only fix; of fixes that touch the same text the first. */
function chooseFixes(diagnostics: readonly Diagnostic[]): readonly (readonly Edit[])[] {
  const taken: Edit[] = [];
  return diagnostics.flatMap(({ fixes }) => {
    const [fix, another] = fixes;
    if (fix === undefined || another !== undefined) return [];
    if (fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) return [];
    taken.push(...fix.edits);
    return [fix.edits];
  });
}

function overlap(a: Edit, b: Edit): boolean {
  if (a.file !== b.file) return false;
  return a.range.start.offset <= b.range.end.offset && b.range.start.offset <= a.range.end.offset;
}

/** From the end of each file to its beginning, so that offsets stay true. */
function applyEdits(workspace: Workspace, edits: readonly Edit[], before: Map<string, string>): void {
  const fromTheEnd = edits.toSorted((a, b) => b.range.start.offset - a.range.start.offset);
  for (const { file, range, newText } of fromTheEnd) {
    const text = workspace.text(file);
    if (text === undefined) continue;
    if (!before.has(file)) before.set(file, text);
    workspace.edit(file, range.start.offset, range.end.offset, newText);
  }
}

function changesSince(workspace: Workspace, before: ReadonlyMap<string, string>): Fixed["texts"] {
  const changes = [...before].map(([file, text]): [string, TextChange] => [
    file,
    { before: text, now: workspace.text(file) ?? text },
  ]);
  return new Map(changes.filter(([, { before: old, now }]) => old !== now));
}

import { expect } from "vitest";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { analyse } from "../workspace/workspace.ts";
import { soundWorkspace } from "./sound-workspace.ts";
import { readWants, type Want, withoutWants } from "./wants.ts";

/** Texts by path, laid over the sound workspace; `null` takes one of its files away. */
export type TestFiles = Readonly<Record<string, string | null>>;

/**
 * Analyses the sound workspace with other texts in it and compares the findings of one code with the
 * marks in those texts. A mark stands at the end of the line that a finding points at, and is taken out
 * before the text is read: `# want warning "part of the message"`, in Markdown `<!-- want … -->`.
 *
 * @returns the findings of that code, for questions about their hints and fixes.
 */
export function expectFindings(code: string, files: TestFiles): readonly Diagnostic[] {
  const marked = Object.entries(files).flatMap(([path, text]) =>
    text === null ? [] : readWants(path, text),
  );
  const found = findingsOf(code, files);
  const missing = marked.filter((want) => !found.some((each) => fits(each, want)));
  const unwanted = found.filter((each) => !marked.some((want) => fits(each, want)));
  expect({ missing: missing.map(sayWant), unwanted: unwanted.map(say) }).toEqual({
    missing: [],
    unwanted: [],
  });
  expect(found.map(say)).toHaveLength(marked.length);
  return found;
}

/** The findings of one code in the sound workspace with these texts in it. */
export function findingsOf(code: string, files: TestFiles): readonly Diagnostic[] {
  return allFindings(files).filter((diagnostic) => diagnostic.code === code);
}

/** Every finding in the sound workspace with these texts in it. */
export function allFindings(files: TestFiles): readonly Diagnostic[] {
  return analyse(Object.entries(layered(files))).diagnostics;
}

/** The texts after the first fix of a finding; the marks are taken out. */
export function applyFix(diagnostic: Diagnostic, files: TestFiles): Readonly<Record<string, string>> {
  const fixed = { ...layered(files) };
  const edits = [...(diagnostic.fixes[0]?.edits ?? [])];
  edits.sort((a, b) => b.range.start.offset - a.range.start.offset);
  for (const { file, range, newText } of edits) {
    const text = fixed[file] ?? "";
    fixed[file] = text.slice(0, range.start.offset) + newText + text.slice(range.end.offset);
  }
  return fixed;
}

/** The text that a finding points at. */
export function pointedAt(diagnostic: Diagnostic, files: TestFiles): string {
  const { start, end } = diagnostic.range;
  return (layered(files)[diagnostic.file] ?? "").slice(start.offset, end.offset);
}

function layered(files: TestFiles): Readonly<Record<string, string>> {
  const texts: Record<string, string> = { ...soundWorkspace };
  for (const [path, text] of Object.entries(files)) {
    if (text === null) delete texts[path];
    else texts[path] = withoutWants(text);
  }
  return texts;
}

function fits(diagnostic: Diagnostic, want: Want): boolean {
  return (
    diagnostic.file === want.file &&
    diagnostic.range.start.line === want.line &&
    diagnostic.severity === want.severity &&
    diagnostic.message.includes(want.message)
  );
}

function say({ file, range, severity, message }: Diagnostic): string {
  return `${file}:${range.start.line} ${severity}: ${message}`;
}

function sayWant({ file, line, severity, message }: Want): string {
  return `${file}:${line} ${severity}: … ${message} …`;
}

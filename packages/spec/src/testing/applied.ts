import type { Completion } from "../editing/completion/completion.ts";
import { textOf } from "../editing/completion/completion.ts";

/** A text with a `|` for the cursor: without it, and where it stood. */
export function cursorIn(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf("|");
  if (offset < 0) throw new Error("The text has no | for the cursor.");
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** The text after somebody has taken a completion, its placeholders as they are offered. */
export function applied(text: string, { replaces, insert }: Completion): string {
  return text.slice(0, replaces.start) + textOf(insert) + text.slice(replaces.end);
}

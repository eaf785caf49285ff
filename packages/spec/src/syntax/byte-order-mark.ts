/**
 * A text without the mark that some editors put in front of it: a line break takes its place, so that
 * every offset stays true and the first key still begins in the first column.
 */
export function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? `\n${text.slice(1)}` : text;
}

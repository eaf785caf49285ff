/** Keys and values between two lines with ---, as other tools write them above a Markdown text. */
const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?=[A-Za-z][\w-]*:)(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/;

/** A Markdown text with its front matter blanked, so that lines and offsets stay. */
export function withoutFrontMatter(text: string): string {
  if (!text.startsWith("---") && !text.startsWith("\uFEFF---")) return text;
  return text.replace(frontMatter, (found) => found.replace(/[^\n]/g, " "));
}

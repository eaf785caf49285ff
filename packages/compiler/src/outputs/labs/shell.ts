/** A text as one word of a POSIX shell. */
export function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A text as it can stand in a comment. */
export function comment(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** What a reader sees of a Markdown text, on one line: no emphasis, no marks of code, links by their words. */
export function plainText(markdown: string): string {
  const words = /[*`~_[]/.test(markdown) ? withoutMarks(markdown) : markdown;
  return (/[^\S ]| {2}/.test(words) ? words.replace(/\s+/g, " ") : words).trim();
}

function withoutMarks(markdown: string): string {
  return markdown
    .replace(/!?\[([^[\]]{0,500})\]\([^()]{0,500}\)/g, "$1")
    .replace(/[*`~]+(?=\S)|(?<=\S)[*`~]+|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu, "");
}

/**
 * A text as far as two of them differ for a reader: without the capital at its beginning, quotes around
 * it and the full stop at its end. Numbers and code keep every sign.
 */
export function comparable(markdown: string): string {
  if (/[\d`=<>{}()/\\|$_]/.test(markdown)) return markdown.trim();
  const text = plainText(markdown).replace(/^["'“”‘’«»]+|["'“”‘’«».!;:,…]+$/g, "");
  return text.charAt(0).toLowerCase() + text.slice(1);
}

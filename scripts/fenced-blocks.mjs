/**
 * The fenced code blocks of a Markdown text, in their order.
 *
 * @returns `language`, `text` without the fences, the number of the `line` after the opening fence, and
 * the heading of the nearest `##` above it.
 */
export function fencedBlocks(markdown) {
  const blocks = [];
  let heading = "";
  let open;
  for (const [index, line] of markdown.split("\n").entries()) {
    if (open !== undefined) {
      if (line === open.fence) {
        blocks.push({ language: open.language, text: open.lines.join("\n"), line: open.line, heading });
        open = undefined;
      } else open.lines.push(line);
      continue;
    }
    const [, fence, language] = /^(`{3,})(\S*)/.exec(line) ?? [];
    if (fence !== undefined) open = { fence, language, line: index + 2, lines: [] };
    else heading = /^## (.+)$/.exec(line)?.[1] ?? heading;
  }
  if (open !== undefined) throw new Error(`The block that begins in line ${open.line} does not end.`);
  return blocks;
}

/**
 * The file a block shows: its first line is `# file: path`, or the same in the comments of its language.
 *
 * @returns the path and the text below that line; nothing for a block that is not a file.
 */
export function fileOf({ text }) {
  const [first, ...rest] = text.split("\n");
  const path = /^(?:#|\/\/|<!--) file: (\S+?)(?: -->)?$/.exec(first ?? "")?.[1];
  return path === undefined ? undefined : { path, text: `${rest.join("\n")}\n` };
}

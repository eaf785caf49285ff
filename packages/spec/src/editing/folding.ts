/** Lines that can be folded into the first of them; lines count from 0. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: "region" | "comment";
}

/** What can be folded: in YAML whatever is indented below a line, in Markdown the text below a heading. */
export function foldsOf(path: string, text: string): readonly Fold[] {
  const lines = text.split("\n");
  return path.endsWith(".md") ? foldHeadings(lines) : [...foldIndented(lines), ...foldComments(lines)];
}

interface Open {
  readonly line: number;
  readonly depth: number;
}

/** `depths` says how deep each line stands; blank ones, which say nothing, have none. */
function foldByDepth(depths: readonly (number | undefined)[]): Fold[] {
  const folds: Fold[] = [];
  const open: Open[] = [];
  let last = 0;
  const close = (depth: number) => {
    while ((open.at(-1)?.depth ?? -1) >= depth) {
      const { line = 0 } = open.pop() ?? {};
      if (last > line) folds.push({ start: line, end: last, kind: "region" });
    }
  };
  for (const [line, depth] of depths.entries()) {
    if (depth === undefined) continue;
    close(depth);
    open.push({ line, depth });
    last = line;
  }
  close(0);
  return folds.sort((a, b) => a.start - b.start);
}

/** A dash stands half a step deeper than the key that it may share the column with. */
function foldIndented(lines: readonly string[]): Fold[] {
  return foldByDepth(
    lines.map((line) => {
      const indent = line.search(/\S/);
      if (indent < 0 || line[indent] === "#") return undefined;
      return indent * 2 + (/^-(?:\s|$)/.test(line.slice(indent)) ? 1 : 0);
    }),
  );
}

function foldComments(lines: readonly string[]): Fold[] {
  const folds: Fold[] = [];
  let start = -1;
  for (let line = 0; line <= lines.length; line += 1) {
    const comment = /^\s*#/.test(lines[line] ?? "");
    if (comment && start < 0) start = line;
    if (comment || start < 0) continue;
    if (line - 1 > start) folds.push({ start, end: line - 1, kind: "comment" });
    start = -1;
  }
  return folds;
}

/** Text stands deeper than every heading. */
function foldHeadings(lines: readonly string[]): Fold[] {
  let fence = false;
  return foldByDepth(
    lines.map((line) => {
      if (line.trim() === "") return undefined;
      const mark = /^ {0,3}(?:```|~~~)/.test(line);
      if (mark) fence = !fence;
      const heading = fence || mark ? undefined : /^(#{1,6})\s/.exec(line)?.[1];
      return heading?.length ?? 7;
    }),
  ).filter(({ start }) => /^#{1,6}\s/.test(lines[start] ?? ""));
}

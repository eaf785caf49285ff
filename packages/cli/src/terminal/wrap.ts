import { displayWidth } from "./display-width.ts";

/** Breaks a text at spaces into lines of at most `width` columns; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current !== "" && displayWidth(longer) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

/** Wraps a text and puts the same margin before each line. */
export function indent(text: string, margin: string, width: number): string {
  return wrap(text, Math.max(20, width - displayWidth(margin)))
    .map((line) => `${margin}${line}`.trimEnd())
    .join("\n");
}

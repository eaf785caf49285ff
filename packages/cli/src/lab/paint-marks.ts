import { painter } from "../terminal/paint.ts";

/** Colours the marks that lines begin with. */
export function paintMarks(text: string, colour: boolean): string {
  const paint = painter(colour);
  return text.replace(/^(\s*)([✓✗])/gm, (_, margin: string, mark: string) =>
    mark === "✓" ? margin + paint.green(mark) : margin + paint.red(mark),
  );
}

import fc from "fast-check";

/** What people type and paste, and what breaks things. */
export const pieces: readonly string[] = [
  ..."\t :-#'\"[]{},?x~%@\\é",
  "\n",
  "  ",
  ": ",
  "- ",
  " #",
  "|\n",
  ">\n",
  "|+\n",
  "? ",
  "\r\n",
  "\r",
  "\u2028",
  "\uFEFF",
  "&a ",
  "*a",
  "!t ",
  "---\n",
  "\n\n",
  "\n  ",
  "\n- ",
  "\n# c\n",
  "\n  # c\n",
  "\nx: y\n",
  "\n    x: y",
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(60)),
  insert: fc.constantFrom("", ...pieces),
});

/** One of the texts, with its index, after a few edits anywhere in it. */
export function editedText(
  texts: readonly string[],
): fc.Arbitrary<{ readonly index: number; readonly text: string }> {
  return fc
    .tuple(fc.nat(texts.length - 1), fc.array(edit, { maxLength: 4 }))
    .map(([index, edits]) => ({ index, text: edits.reduce(apply, texts[index] ?? "") }));
}

function apply(
  text: string,
  { at, remove, insert }: { readonly at: number; readonly remove: number; readonly insert: string },
): string {
  const start = Math.floor(at * (text.length + 1));
  return text.slice(0, start) + insert + text.slice(start + remove);
}

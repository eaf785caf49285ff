/**
 * Shows what a terminal would act on instead of letting it act: control characters become their
 * pictures (U+2400 and up), C1 and bidirectional controls a replacement mark. Each is one column wide,
 * so that what stands below still lines up. Newlines and tabs stay.
 */
export function visibleText(text: string): string {
  if (!acted.test(text)) return text;
  return text.replace(each, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\ufffd";
  });
}

/** C0 but tab and newline, DEL, C1; embeddings, overrides, isolates and marks (UAX #9), line and paragraph separators. */
const source =
  "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]";
const acted = new RegExp(source, "u");
const each = new RegExp(source, "gu");

/** The same on one line: newlines and tabs become spaces. */
export function visibleLine(text: string): string {
  return visibleText(text.replace(/[\t\n]+/g, " "));
}

import type { Spot } from "../rules/rule.ts";
import type { Span } from "../syntax/node.ts";

/**
 * Where something stands that was found outside of the analysis: on a line of a file, from 1; where a text stands in it
 * word for word; or at a place in an entity.
 */
export type FoundPlace =
  | { readonly line: number }
  | { readonly quote: string }
  | (Spot & { readonly entity: NonNullable<Spot["entity"]> });

/** A line without its indentation, or the first place of a quotation; nothing where there is no such line or text. */
export function findInText(
  text: string,
  place: Exclude<FoundPlace, { readonly entity: unknown }>,
): Span | undefined {
  return "line" in place ? lineSpan(text, place.line) : quoteSpan(text, place.quote);
}

function lineSpan(text: string, line: number): Span | undefined {
  let start = 0;
  for (let above = 1; above < line; above += 1) {
    start = text.indexOf("\n", start) + 1;
    if (start === 0) return undefined;
  }
  const [, indent = "", shown = ""] = /^([ \t]*)([^\r\n]*)/.exec(text.slice(start)) ?? [];
  return { start: start + indent.length, end: start + indent.length + Math.max(1, shown.trimEnd().length) };
}

/** An address may be written with the characters that a reader of Markdown escapes; behind a bracket it is one. */
function quoteSpan(text: string, quote: string): Span | undefined {
  for (const written of new Set([quote, unescaped(quote)]))
    for (const before of ["](", "](<", ""]) {
      const at = text.indexOf(before + written);
      if (at >= 0) return { start: at + before.length, end: at + before.length + written.length };
    }
  return undefined;
}

function unescaped(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

import type { Span } from "../syntax/node.ts";

/**
 * Where a value stands in an attribute of a Markdown heading: the `b` of `objectives=a,b`. Spaces are written
 * as underscores there. What is no attribute, or does not hold the value, is taken as it is.
 */
export function attributeValue(source: string, span: Span, text: string): Span {
  const match = /^(\w+=)(\S*)$/.exec(source.slice(span.start, span.end));
  if (match?.[1] === undefined) return span;
  let start = span.start + match[1].length;
  for (const part of (match[2] ?? "").split(",")) {
    if (part.replaceAll("_", " ") === text) return { start, end: start + part.length };
    start += part.length + 1;
  }
  return match[2]?.replaceAll("_", " ") === text
    ? { start: span.start + match[1].length, end: span.end }
    : span;
}

/** The value of an attribute's list that an offset stands in. */
export function attributeList(source: string, offset: number): { text: string; span: Span } | undefined {
  const line = source.lastIndexOf("\n", offset - 1) + 1;
  const before = /[=,]([^\s=,{}]*)$/.exec(source.slice(line, offset));
  if (before?.[1] === undefined || !source.slice(line, offset).includes("{#")) return undefined;
  const start = offset - before[1].length;
  const rest = /^[^\s=,{}]*/.exec(source.slice(offset, offset + 200))?.[0] ?? "";
  const end = offset + rest.length;
  return { text: source.slice(start, end), span: { start, end } };
}

import { curlyFixes, curlyHint } from "../syntax/curly-quotes.ts";
import type { Node } from "../syntax/node.ts";
import { oddSpaceHint } from "../syntax/odd-characters.ts";
import type { ProblemFix } from "../syntax/problem.ts";
import { type Reader, visible } from "./reader.ts";
import type { Type } from "./type.ts";

/** Reports that a value is not of its type and taints what it could have said. Always `undefined`. */
export function mismatch(
  reader: Reader,
  node: Node,
  type: Type,
  expected: string,
  hint: string,
  fixes: readonly ProblemFix[] = curlyFixes(node),
): undefined {
  reader.problem({
    code: "schema/type",
    ...visible(firstLine(node)),
    message: `${expected} is expected here, not ${describe(node)}.`,
    hint: `${curlyHint(node)}${node.kind === "scalar" ? oddSpaceHint(node.text) : ""}${hint}`,
    ...(fixes.length === 0 ? {} : { fixes }),
  });
  reader.taint([type]);
}

/** The same for a value whose meaning can be seen: it is offered. */
export function mismatchMeant(
  reader: Reader,
  node: Node,
  type: Type,
  expected: string,
  hint: string,
  meantBy: (text: string) => string | undefined,
): undefined {
  const meant = node.kind === "scalar" ? meantBy(node.text.trim()) : undefined;
  if (meant === undefined) return mismatch(reader, node, type, expected, hint);
  const edits = [{ start: node.start, end: node.end, newText: meant }];
  const fixes = [{ title: `Change to "${meant}"`, edits }];
  return mismatch(reader, node, type, expected, `Did you mean "${meant}"? ${hint}`, fixes);
}

/** Names a node's shape in words, quoting short texts. */
export function describe(node: Node): string {
  if (node.kind === "mapping") return "a group of keys";
  if (node.kind === "sequence") return "a list";
  return `"${shorten(node.text)}"`;
}

/** A text for a message: one line, at most 40 characters. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** A group is pointed at by its first key, a list by its first item. */
export function firstLine(node: Node): { start: number; end: number } {
  if (node.kind === "mapping") {
    const key = node.entries[0]?.key;
    return key === undefined ? node : { start: key.start, end: key.end };
  }
  if (node.kind === "sequence") {
    const item = node.items.find((each) => each !== null);
    return item === undefined || item === null ? node : firstLine(item);
  }
  return node;
}

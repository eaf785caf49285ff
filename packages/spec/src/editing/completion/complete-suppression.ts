import type { Completion } from "./completion.ts";
import { ruleCodes } from "./rule-codes.ts";

/**
 * The codes that a comment may set aside, where one is being written.
 *
 * @returns `undefined` anywhere else.
 */
export function completeSuppression(text: string, offset: number): readonly Completion[] | undefined {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const typed = /(?:#|<!--)[ \t]*coursewright-ignore[ \t]+([\w/-]*)$/.exec(text.slice(line, offset))?.[1];
  if (typed === undefined) return undefined;
  const rest = /^[\w/-]*/.exec(text.slice(offset, offset + 100))?.[0] ?? "";
  const replaces = { start: offset - typed.length, end: offset + rest.length };
  return ruleCodes().map(({ name, detail, doc }, rank) => ({
    label: name,
    kind: "value",
    ...(detail === undefined ? {} : { detail }),
    ...(doc === undefined ? {} : { doc }),
    replaces,
    insert: [name],
    rank,
  }));
}

import type { Diagnostic } from "@coursewright/spec";

const ids = new WeakMap<readonly Diagnostic[], string>();
let last = 0;

/** The name of a list of findings: the same list has the same, another list another. */
export function resultIdOf(list: readonly Diagnostic[]): string {
  if (list.length === 0) return "none";
  const known = ids.get(list);
  if (known !== undefined) return known;
  last += 1;
  ids.set(list, String(last));
  return String(last);
}

import type { Node } from "../syntax/node.ts";

/** Whether two trees say the same, wherever it stands. */
export function sameTree(a: Node | null, b: Node | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === "scalar") return b.kind === "scalar" && a.text === b.text && a.style === b.style;
  if (a.kind === "sequence")
    return (
      b.kind === "sequence" &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => sameTree(item, b.items[index] ?? null))
    );
  return (
    b.kind === "mapping" &&
    a.entries.length === b.entries.length &&
    a.entries.every(
      ({ key, value }, index) =>
        sameTree(key, b.entries[index]?.key ?? null) && sameTree(value, b.entries[index]?.value ?? null),
    )
  );
}

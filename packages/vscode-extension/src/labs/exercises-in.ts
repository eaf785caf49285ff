import type { OutlineNode } from "@coursewright/lsp/protocol";

/** Each exercise that a lab proves once, however many modules take it. */
export function exercisesIn(node: OutlineNode): readonly OutlineNode[] {
  const found = new Map<string, OutlineNode>();
  const walk = (each: OutlineNode): void => {
    if (each.kind === "exercise" && each.lab) found.set(each.key, each);
    else for (const child of each.children) walk(child);
  };
  walk(node);
  return [...found.values()];
}

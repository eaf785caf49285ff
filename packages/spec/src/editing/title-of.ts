import type { Workspace } from "../workspace/workspace.ts";

/** What people call an entity: its title, statement or question, as far as it is written. */
export function titleOf(workspace: Workspace, kind: string, key: string): string | undefined {
  const value = workspace.entity(kind, key)?.value;
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return undefined;
  for (const field of titles) {
    const text = (value as Readonly<Record<string, unknown>>)[field];
    if (typeof text === "string") return text;
  }
  return undefined;
}

/** In the order in which people would take them. */
const titles = ["title", "statement", "prompt", "do", "name", "when"] as const;

import type { Workspace } from "../workspace/workspace.ts";
import { factsOf } from "./facts-of-entity.ts";
import { titleOf } from "./title-of.ts";

/** An entity in a few lines of Markdown: what it is called, and what follows from the program. */
export function describeEntity(workspace: Workspace, kind: string, key: string): string | undefined {
  const entity = workspace.entity(kind, key);
  if (entity === undefined) return undefined;
  const title = titleOf(workspace, kind, key);
  const facts = factsOf(workspace, kind, key).map((fact) => `- ${fact}`);
  return [
    `**${kind}** \`${key}\``,
    ...(title === undefined ? [] : [firstLines(title)]),
    ...(facts.length === 0 ? [] : [facts.join("\n")]),
  ].join("\n\n");
}

function firstLines(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 300 ? `${trimmed.slice(0, 299)}…` : trimmed;
}

import type { World } from "../workspace/world.ts";
import { intact } from "./intact.ts";

/** Whether every document of these kinds was read whole: what they seem to lack may be what is wrong in one. */
export function areWhole(kinds: readonly string[], world: World): boolean {
  return kinds.every((kind) => world.keys(kind).every((key) => intact({ kind, key }, world)));
}

/** Whether these modules were read whole. */
export function areModulesWhole(modules: Iterable<string>, world: World): boolean {
  return [...modules].every(
    (key) => world.value("module", key) !== undefined && intact({ kind: "module", key }, world),
  );
}

/** Whether the program's own document was read whole. */
export function isProgramWhole(world: World): boolean {
  return intact({ kind: "program", key: "program" }, world);
}

/** Whether an objective and all that teaches, practises or tests it stands in documents that were read whole. */
export function isEvidenceWhole(objective: string, world: World): boolean {
  const owners = world.uses("objective", objective).flatMap(({ kind, key }) => documentsOf(kind, key));
  return [...documentsOf("objective", objective), ...owners].every((document) => intact(document, world));
}

function documentsOf(kind: string, key: string): readonly { readonly kind: string; readonly key: string }[] {
  const owner = key.split("/")[0] ?? "";
  return (documentKinds[kind] ?? []).map((each) => ({ kind: each, key: owner }));
}

/** The documents in which something that uses an objective stands, by its kind. */
const documentKinds: Readonly<Record<string, readonly string[]>> = {
  objective: ["module"],
  lesson: ["module"],
  item: ["assessment"],
  exercise: ["exercise", "lab"],
  step: ["exercise", "lab"],
};

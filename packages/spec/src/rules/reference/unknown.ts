import { ownedKinds } from "../../language/language.ts";
import { nearest } from "../../text/nearest.ts";
import { shorten } from "../../types/mismatch.ts";
import type { Reference } from "../../types/reader.ts";
import { targetsOf } from "../../workspace/entity-index.ts";
import type { World } from "../../workspace/world.ts";
import { defineRule, type Finding } from "../rule.ts";

/** Every id that is used is declared. */
export const unknown = defineRule({
  code: "reference/unknown",
  severity: "error",
  demand: "Every id that is used is declared.",
  subject: "any",
  *check(subject, world) {
    for (const reference of world.references(subject.kind, subject.key)) {
      if (reference.kinds.includes("file")) continue;
      const finding = judge(reference, subject.owner, world);
      if (finding !== undefined) yield finding;
    }
  },
});

function judge(reference: Reference, owner: string, world: World): Finding | undefined {
  const targets = targetsOf(reference, owner).map(split);
  if (targets.some(({ kind, key }) => world.exists(kind, key))) return undefined;
  if (
    targets.some(({ kind, key }) =>
      world.mayDefine(kind, ownedKinds.has(kind) ? key.split("/")[0] : undefined),
    )
  )
    return undefined;
  const suggestion = suggest(reference, owner, world);
  const kinds = reference.kinds.join(" or ");
  return {
    path: reference.path,
    key: isKey(reference),
    message: `There is no ${kinds} "${shorten(reference.text)}".`,
    hint:
      suggestion === undefined ? declared(reference.kinds, owner, world) : `Did you mean "${suggestion}"?`,
    ...(suggestion === undefined
      ? {}
      : {
          fixes: [
            {
              title: `Change to "${suggestion}"`,
              edits: [{ path: reference.path, key: isKey(reference), newText: suggestion }],
            },
          ],
        }),
  };
}

/** Keys of a map by ids are uses themselves: then the path's last step is the name. */
function isKey(reference: Reference): boolean {
  return reference.path.at(-1) === reference.text;
}

function split(target: string): { kind: string; key: string } {
  const at = target.indexOf(" ");
  return { kind: target.slice(0, at), key: target.slice(at + 1) };
}

/** The nearest name; those of the same document without their owner, an unowned name with the owner it lacks. */
function suggest(reference: Reference, owner: string, world: World): string | undefined {
  const candidates = reference.kinds.flatMap((kind) => names(kind, owner, world));
  const near = nearest(reference.text, candidates);
  if (near !== undefined) return near;
  const last = reference.text.slice(reference.text.lastIndexOf("/") + 1);
  return candidates.find((candidate) => candidate.endsWith(`/${last}`));
}

function names(kind: string, owner: string, world: World): readonly string[] {
  return world
    .keys(kind)
    .map((key) => (ownedKinds.has(kind) && key.startsWith(`${owner}/`) ? key.slice(owner.length + 1) : key));
}

function declared(kinds: readonly string[], owner: string, world: World): string {
  const all = kinds.flatMap((kind) => names(kind, owner, world));
  if (all.length === 0) return `No ${kinds.join(" or ")} is declared yet.`;
  return `Declared are: ${all.slice(0, 8).join(", ")}${all.length > 8 ? ", …" : ""}.`;
}

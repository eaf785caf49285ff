import { type EntityKind, ownedKinds } from "../../language/language.ts";
import { nearest } from "../../text/nearest.ts";
import { list as oneOf } from "../../types/choice.ts";
import { shorten } from "../../types/mismatch.ts";
import { isId, toId } from "../../types/names.ts";
import type { Reference } from "../../types/reader.ts";
import { article } from "../../types/text.ts";
import { targetsOf } from "../../workspace/entity-index.ts";
import type { World } from "../../workspace/world.ts";
import { usesIn } from "../intact.ts";
import { defineRule, type Finding } from "../rule.ts";

/** So many unknown ids of one entity are reported; whoever has more has the wrong list. */
const most = 50;

/** Every id that is used is declared. */
export const unknown = defineRule({
  code: "reference/unknown",
  severity: "error",
  demand: "Every id that is used is declared.",
  subject: "any",
  *check(subject, world) {
    let found = 0;
    for (const reference of usesIn(subject, world)) {
      if (reference.kinds.includes("file") || found === most) continue;
      const finding = judge(reference, subject, world);
      if (finding === undefined) continue;
      found += 1;
      yield finding;
    }
  },
});

function judge(
  reference: Reference,
  subject: { readonly kind: string; readonly key: string; readonly owner: string },
  world: World,
): Finding | undefined {
  const { owner } = subject;
  const targets = targetsOf(reference, owner).map(split);
  if (targets.some(({ kind, key }) => world.exists(kind, key))) return undefined;
  if (
    targets.some(({ kind, key }) =>
      world.mayDefine(kind, ownedKinds.has(kind) || namedByPlace.has(kind) ? key.split("/")[0] : undefined),
    )
  )
    return undefined;
  if (targets.some(({ kind, key }) => isExplained(kind, key, world))) return undefined;
  const taken = reference.asKey === true ? keysIn(subject, world) : new Set<string>();
  const suggestion = suggest(reference, owner, world, taken);
  const place = { path: reference.path, key: reference.asKey === true };
  return {
    ...place,
    message: `There is no ${oneOf(reference.kinds)} "${shorten(reference.text)}".`,
    hint: hint(reference, suggestion, owner, world),
    ...(suggestion === undefined
      ? {}
      : { fixes: [{ title: `Change to "${suggestion}"`, edits: [{ ...place, newText: suggestion }] }] }),
  };
}

/** Whether another finding is the cause: a document calls itself so by mistake, or a step's exercise is not there. */
function isExplained(kind: string, key: string, world: World): boolean {
  if (kind === "step") return !world.exists("exercise", key.split("/")[0] ?? "");
  if (isOfUnknownOwner(kind, key, world) || hasTwins(kind, key.split("/")[0] ?? "", world)) return true;
  return (
    namedByPlace.has(kind) &&
    world
      .keys(kind)
      .some((each) => selfGivenId(world.head(kind as EntityKind, each)) === key || isSlipOf(each, key))
  );
}

/** Whether a folder or file is named so that nothing can refer to it, and is to be renamed to this. */
function isSlipOf(name: string, id: string): boolean {
  return !isId(name) && toId(name) === id;
}

/** What belongs to a document that is not there: the uses of the document itself are reported. */
function isOfUnknownOwner(kind: string, key: string, world: World): boolean {
  const owner = owners[kind];
  const id = key.split("/")[0] ?? "";
  return owner !== undefined && !world.exists(owner, id) && world.uses(owner, id).length > 0;
}

/** Whether a name stands twice in the document: one of the two may be the name that is missing. */
function hasTwins(kind: string, document: string, world: World): boolean {
  const names =
    kind === "lesson"
      ? world.value("module", document)?.lessons
      : kind === "item"
        ? world.value("assessment", document)?.items
        : undefined;
  return names !== undefined && new Set(names.map(({ id }) => id)).size < names.length;
}

const owners: Readonly<Record<string, string>> = {
  objective: "module",
  lesson: "module",
  item: "assessment",
};

function selfGivenId(head: unknown): unknown {
  return typeof head === "object" && head !== null && "id" in head ? head.id : undefined;
}

/** Kinds whose id is the name of their folder or file. */
const namedByPlace = new Set(["module", "exercise", "assessment", "variant"]);

function hint(reference: Reference, suggestion: string | undefined, owner: string, world: World): string {
  const other = kindsWithIds.find((kind) => world.exists(kind, reference.text));
  if (suggestion !== undefined) return `Did you mean "${suggestion}"?`;
  if (areSeveral(reference, owner, world))
    return "These are several names: put a comma between them, or each on a line of its own with a dash.";
  if (other === undefined) return declared(reference.kinds, owner, world);
  return `"${shorten(reference.text)}" is the id of ${article(other)}; ${article(reference.kinds[0] ?? "")} is needed here.`;
}

/** `[admin manager]` and `[admin; manager]`: only a comma stands between names. */
function areSeveral(reference: Reference, owner: string, world: World): boolean {
  const parts = reference.text.split(/[\s，、;；|/+&]+/u);
  const isKnown = (text: string) =>
    targetsOf({ ...reference, text }, owner)
      .map(split)
      .some(({ kind, key }) => world.exists(kind, key));
  return parts.length > 1 && parts.every(isKnown);
}

/** Kinds that are named by their id alone, for a name that was put in the wrong place. */
const kindsWithIds = [
  "module",
  "exercise",
  "assessment",
  "track",
  "role",
  "segment",
  "certification",
  "feature",
  "outcome",
  "behaviour",
];

function split(target: string): { kind: string; key: string } {
  const at = target.indexOf(" ");
  return { kind: target.slice(0, at), key: target.slice(at + 1) };
}

/** Names that are keys of the entity already: nobody meant one of them a second time. */
function keysIn(subject: { readonly kind: string; readonly key: string }, world: World): ReadonlySet<string> {
  return new Set(usesIn(subject, world).flatMap(({ asKey, text }) => (asKey === true ? [text] : [])));
}

/** The nearest name; those of the same document without their owner, an unowned name with the owner it lacks. */
function suggest(
  reference: Reference,
  owner: string,
  world: World,
  taken: ReadonlySet<string>,
): string | undefined {
  const candidates = reference.kinds
    .flatMap((kind) => names(kind, owner, world))
    .filter((name) => !taken.has(name));
  const near = nearest(reference.text, candidates);
  if (near !== undefined) return near;
  const last = reference.text.slice(reference.text.lastIndexOf("/") + 1);
  return candidates.find((candidate) => candidate.endsWith(`/${last}`));
}

function names(kind: string, owner: string, world: World): readonly string[] {
  return world
    .keys(kind)
    .filter((key) => !namedByPlace.has(kind) || isId(key))
    .map((key) => (ownedKinds.has(kind) && key.startsWith(`${owner}/`) ? key.slice(owner.length + 1) : key));
}

function declared(kinds: readonly string[], owner: string, world: World): string {
  const known = kinds.flatMap((kind) => names(kind, owner, world));
  const all = [...known.filter((name) => !name.includes("/")), ...known.filter((name) => name.includes("/"))];
  if (all.length === 0) return `No ${oneOf(kinds)} is declared yet.`;
  return `Declared are: ${all.slice(0, 8).join(", ")}${all.length > 8 ? ", …" : ""}.`;
}

import type { EntityKind, EntityValues } from "../../language/language.ts";
import type { Path } from "../../types/reader.ts";
import { intact } from "../intact.ts";
import { defineRule, type Finding } from "../rule.ts";

interface Named {
  readonly id?: string;
}

interface Place {
  readonly id: string;
  readonly path: Path;
}

/** What shares one set of names inside an entity, kind by kind. */
const lists: { readonly [K in EntityKind]?: (value: EntityValues[K]) => readonly Place[] } = {
  module: (value) => idsIn(["lessons"], value.lessons),
  exercise: (value) => [
    ...idsIn(["guided"], value.guided ?? []),
    ...idsIn(["independent"], value.independent ?? []),
  ],
  assessment: ({ items }) => (areDistinct(items) ? [] : idsIn(["items"], items)),
  item: (value) =>
    "choices" in value && !areDistinct(value.choices ?? []) ? idsIn(["choices"], value.choices ?? []) : [],
  program: (value) =>
    Object.entries(value.outcomes ?? {}).flatMap(([outcome, { behaviours }]) =>
      Object.keys(behaviours ?? {}).map((id) => ({ id, path: ["outcomes", outcome, "behaviours", id] })),
    ),
};

/** A name means one thing. */
export const duplicate = defineRule({
  code: "id/duplicate",
  severity: "error",
  demand: "An id names one thing only.",
  subject: "any",
  *check(subject, world) {
    const { kind, id, key, value } = subject;
    const [, ...others] = kind === "assessment" ? world.filesOf(kind, key) : [];
    for (const other of others)
      yield {
        message: `The assessment "${id}" is described a second time in ${other}.`,
        hint: "Only this file counts. Remove one of the two, or rename it.",
      };
    const list = lists[kind] as ((value: unknown) => readonly Place[]) | undefined;
    if (list === undefined || value === undefined || !intact(subject, world)) return;
    yield* repeated(list(value));
  },
});

/** What nearly always holds is asked first: there may be thousands. */
function areDistinct(list: readonly Named[]): boolean {
  const ids = new Set<string | undefined>();
  for (const { id } of list) ids.add(id);
  return ids.size === list.length;
}

function idsIn(path: Path, list: readonly Named[]): readonly Place[] {
  return list.flatMap(({ id }, index) => (id === undefined ? [] : [{ id, path: [...path, index, "id"] }]));
}

function* repeated(places: readonly Place[]): Generator<Finding> {
  const first = new Map<string, Path>();
  for (const { id, path } of places) {
    const before = first.get(id);
    if (before === undefined) first.set(id, path);
    else
      yield {
        path,
        key: path.at(-1) === id && path.at(-2) === "behaviours",
        message: `The id "${id}" stands here a second time.`,
        hint: "Results and references would mix the two up. Give one of them another name.",
        related: [
          { path: before, key: before.at(-2) === "behaviours", message: `"${id}" stands here first.` },
        ],
      };
  }
}

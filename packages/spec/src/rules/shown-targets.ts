import type { MarkdownFacts } from "../documents/markdown-facts.ts";
import { type MarkdownTarget, readTargets } from "../documents/markdown-targets.ts";
import { documentKinds, type EntityKind, type Lesson } from "../language/language.ts";
import type { Span } from "../syntax/node.ts";
import type { Path } from "../types/reader.ts";
import { markdown } from "../types/text.ts";
import type { Type } from "../types/type.ts";
import type { World } from "../workspace/world.ts";
import { intact } from "./intact.ts";
import { versionsOf } from "./lesson-text.ts";
import { placeIn } from "./place-in.ts";
import type { Finding, Subject } from "./rule.ts";
import { workspacePath } from "./workspace-path.ts";

/** A picture or a link that people see, and the place in the entity or in a text's file where it stands. */
export interface ShownTarget {
  readonly spot: Pick<Finding, "file" | "path" | "range">;
  /** The file that the target is relative to. */
  readonly document: string;
  readonly picture: boolean;
  readonly words: string;
  readonly target: string;
  readonly spaced: boolean;
}

/** The pictures and links of an entity's Markdown: of a lesson's text in each language and variant, and of its fields. */
export function shownTargets(subject: Subject<EntityKind>, world: World): readonly ShownTarget[] {
  const value: unknown = subject.value;
  const type = typesByKind.get(subject.kind);
  if (value === undefined || type === undefined) return [];
  const inFields =
    mayShow(type) && intact(subject, world) ? targetsInFields(value as object, type, subject.file) : [];
  return subject.kind === "lesson"
    ? [...targetsInTexts(value as Lesson, subject.file, world), ...inFields]
    : inFields;
}

/** The type of each kind of entity; what a document owns is of the type of its lists and maps. */
const typesByKind: ReadonlyMap<string, Type> = new Map(
  documentKinds.flatMap(({ kind, type }): (readonly [string, Type])[] => [
    [kind, type],
    ...ownedBy(type.fieldsFor?.(null) ?? {}),
  ]),
);

function ownedBy(fields: Readonly<Record<string, { readonly type: Type }>>): (readonly [string, Type])[] {
  return Object.values(fields).flatMap(({ type }) =>
    type.defines === undefined || type.element === undefined ? [] : [[type.defines, type.element] as const],
  );
}

/** The last answer is remembered: several rules ask in a row for the same entity, and values never change. */
function targetsInFields(value: object, type: Type, document: string): readonly ShownTarget[] {
  if (last.value === value && last.document === document) return last.targets;
  const targets: ShownTarget[] = [];
  collect(value, type, [], ({ start, end, ...target }, path) =>
    targets.push({ ...pick(target), spot: { path, range: [start, end] }, document }),
  );
  last = { value, document, targets: targets.length === 0 ? noTargets : targets };
  return last.targets;
}

const noTargets: readonly ShownTarget[] = [];

let last: { readonly value: object; readonly document: string; readonly targets: readonly ShownTarget[] } = {
  value: {},
  document: "",
  targets: noTargets,
};

type Found = (target: MarkdownTarget, path: Path) => void;

/** Walks a value; the path is one list that grows and shrinks, since nearly every text has no target. */
function collect(value: unknown, type: Type, path: (string | number)[], found: Found): void {
  if (typeof value === "string") {
    if (type === markdown) for (const target of readTargets(value)) found(target, [...path]);
  } else if (Array.isArray(value)) {
    const { element } = type;
    if (element === undefined || !mayShow(element)) return;
    for (const [index, each] of value.entries()) collectBelow(index, each, element, path, found);
  } else if (typeof value === "object" && value !== null) {
    const parts = partsThatShow(type);
    if (parts?.size === 0) return;
    for (const key in value) {
      const part = parts === undefined ? type.element : parts.get(key);
      if (part !== undefined && part.defines === undefined)
        collectBelow(key, (value as Record<string, unknown>)[key], part, path, found);
    }
  }
}

function collectBelow(
  step: string | number,
  value: unknown,
  type: Type,
  path: (string | number)[],
  found: Found,
): void {
  path.push(step);
  collect(value, type, path, found);
  path.pop();
}

const showing = new WeakMap<Type, boolean>();

/** Whether a value of a type has Markdown at any depth: most of what a workspace names has none. */
function mayShow(type: Type): boolean {
  const known = showing.get(type);
  if (known !== undefined) return known;
  const below = new Set([type]);
  for (const each of below) for (const part of each.parts) below.add(part);
  const shows = below.has(markdown);
  showing.set(type, shows);
  return shows;
}

const partsByType = new WeakMap<Type, ReadonlyMap<string, Type>>();

/** The fields of a group that may have Markdown; `undefined` for what is no group. */
function partsThatShow(type: Type): ReadonlyMap<string, Type> | undefined {
  const known = partsByType.get(type);
  if (known !== undefined) return known;
  const fields = type.fieldsFor?.(null);
  if (fields === undefined) return undefined;
  const parts = new Map(
    Object.entries(fields).flatMap(([key, { type: part }]) => (mayShow(part) ? [[key, part] as const] : [])),
  );
  partsByType.set(type, parts);
  return parts;
}

function pick({ picture, words, target, spaced = false }: Omit<MarkdownTarget, "start" | "end">) {
  return { picture, words, target, spaced };
}

function targetsInTexts({ text }: Lesson, file: string, world: World): readonly ShownTarget[] {
  const source = text === undefined ? undefined : workspacePath(file, text);
  if (source === undefined) return [];
  return [source, ...versionsOf(source, world)].flatMap((document) => {
    const facts = world.file(document)?.markdown;
    return facts === undefined ? [] : targetsOf(facts, document);
  });
}

function targetsOf({ images, links }: MarkdownFacts, document: string): readonly ShownTarget[] {
  const place = (span: Span) => ({ spot: placeIn(document, span), document });
  return [
    ...images.map(({ alt, ...image }) => ({
      ...place(image),
      ...pick({ ...image, words: alt, picture: true }),
    })),
    ...links.map(({ text, ...link }) => ({
      ...place(link),
      ...pick({ ...link, words: text, picture: false }),
    })),
  ];
}

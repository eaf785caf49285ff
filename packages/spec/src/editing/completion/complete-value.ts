import { workspacePath } from "../../rules/workspace-path.ts";
import type { Span } from "../../syntax/node.ts";
import { language } from "../../types/formats.ts";
import type { Type } from "../../types/type.ts";
import { shapesOf } from "../shapes.ts";
import type { Completion } from "./completion.ts";
import { filesFor } from "./files-for.ts";
import { measurableVerbs } from "./measurable-verbs.ts";
import { type Name, namesFor } from "./names-for.ts";
import type { Site } from "./site.ts";

/** What a value can be: a word of a closed set, an id, a file, a verb that can be observed. */
export function completeValue(site: Site): readonly Completion[] {
  const { type } = site.resolved;
  const shapes = shapesOf(type);
  if (shapes.has("scalar") || (type.element === undefined && type.fieldsFor === undefined))
    return scalars(site, type);
  if (site.cursor.flow || !shapes.has("sequence") || type.element === undefined) return [];
  return inBrackets(site, scalars(site, type.element));
}

function scalars(site: Site, type: Type): readonly Completion[] {
  return [choices, languages, references, files, verbs].flatMap((offer) => offer(site, type));
}

/** Where a list belongs, its first item may be typed at once. */
function inBrackets(site: Site, items: readonly Completion[]): readonly Completion[] {
  const { node } = site.cursor;
  if ((node !== null && node.kind !== "scalar") || site.cursor.quoted) return [];
  return items.map((each) => ({ ...each, insert: ["[", ...each.insert, "]"] }));
}

function choices(site: Site, type: Type): readonly Completion[] {
  return Object.entries(type.choices ?? {}).map(([word, doc], index) => ({
    label: word,
    kind: "value",
    doc,
    replaces: site.cursor.word,
    insert: [word],
    rank: index,
  }));
}

/** The languages of the program, wherever one of them is asked for. */
function languages(site: Site, type: Type): readonly Completion[] {
  if (type !== language) return [];
  const present = siblings(site);
  return programLanguages(site)
    .filter((tag) => !present.has(tag))
    .map((tag, index) => ({
      label: tag,
      kind: "value",
      replaces: site.cursor.word,
      insert: [tag],
      rank: index,
    }));
}

function programLanguages({ workspace }: Site): readonly string[] {
  return workspace.world.head("program", "program")?.languages ?? [];
}

function references(site: Site, type: Type): readonly Completion[] {
  if (type.element !== undefined && type.choices === undefined && !shapesOf(type).has("scalar")) return [];
  const kinds = (type.refersTo ?? []).filter((kind) => kind !== "file");
  const present = siblings(site);
  return namesFor(kinds, site)
    .filter(({ name }) => !present.has(name))
    .map((name, index) => reference(site, name, index));
}

function reference(site: Site, { name, detail, doc }: Name, index: number): Completion {
  return {
    label: name,
    kind: "reference",
    ...(detail === undefined ? {} : { detail }),
    ...(doc === undefined ? {} : { doc }),
    replaces: site.cursor.word,
    insert: [name],
    rank: index,
  };
}

/** Other items of the same list: nothing is named twice there. */
function siblings({ cursor }: Site): ReadonlySet<string> {
  const list = cursor.levels.at(-1)?.node;
  if (list?.kind !== "sequence") return new Set();
  return new Set(
    list.items.flatMap((item) => (item?.kind === "scalar" && !same(item, cursor.word) ? item.text : [])),
  );
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start;
}

function files(site: Site, type: Type): readonly Completion[] {
  if (!type.refersTo?.includes("file")) return [];
  const typed = site.cursor.node?.kind === "scalar" ? site.cursor.node.text : "";
  const here = typed.startsWith("./") ? "./" : "";
  return filesFor(type, site).map((path, index) => ({
    label: `${here}${path}`,
    kind: "file",
    ...(workspacePath(site.document.path, path) === undefined ? {} : { detail: "file" }),
    replaces: site.cursor.word,
    insert: [`${here}${path}`],
    rank: index,
  }));
}

function verbs(site: Site, type: Type): readonly Completion[] {
  const { cursor, document } = site;
  const statement =
    site.resolved.field?.example !== undefined && document.kind === "module" && type.translatable;
  if (!statement || site.resolved.parent?.name !== "objective") return [];
  const [spoken = "en"] = programLanguages(site);
  const { start, end } = cursor.word;
  const text = cursor.node?.kind === "scalar" ? cursor.node.text : "";
  const first = /^["']?(\S*)/.exec(text)?.[1]?.length ?? 0;
  if (cursor.typed > first) return [];
  return measurableVerbs(spoken).map(({ verb, level, doc }, index) => ({
    label: verb,
    kind: "word",
    detail: level,
    doc,
    replaces: { start, end: Math.min(end, start + first) },
    insert: [verb],
    rank: index,
  }));
}

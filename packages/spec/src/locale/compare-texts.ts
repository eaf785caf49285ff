import type { Type } from "../types/type.ts";
import type { PoEntry, PoFile } from "./parse-po.ts";
import { transformTexts } from "./transform-texts.ts";

/** How a catalogue stands to the texts of one document; contexts as the catalogue writes them. */
export interface Comparison {
  readonly missing: readonly string[];
  /** Translated from a text that has changed since. */
  readonly stale: readonly string[];
}

/** Compares a document's texts with their translations. Parts that are the same objects as before are not read again. */
export function compareTexts(value: object, type: Type, file: string, catalogue: PoFile): Comparison {
  const entries = entriesOf(catalogue);
  const known = compared.get(catalogue) ?? new WeakMap<object, Remembered>();
  compared.set(catalogue, known);
  const parts = Object.entries(value).map(([key, part]): Comparison => {
    const field = type.fieldsFor?.(null)[key]?.type;
    return field === undefined ? none : compareField(part, field, `${file}#${key}`, entries, known);
  });
  return joined(parts);
}

interface Remembered {
  readonly path: string;
  readonly result: Comparison;
}

type Known = WeakMap<object, Remembered>;
type Entries = ReadonlyMap<string, PoEntry>;

const compared = new WeakMap<PoFile, Known>();
const none: Comparison = { missing: [], stale: [] };

/** Lists of entities are compared one by one: in a long document one of them changes at a time. */
function compareField(value: unknown, type: Type, path: string, entries: Entries, known: Known): Comparison {
  if (!Array.isArray(value) || type.element === undefined || type.defines === undefined)
    return compareWhole(value, type, path, entries);
  const { element } = type;
  return joined(
    value.map((item: { readonly id?: string }, index) => {
      const at = `${path}/${item.id ?? index}`;
      const before = known.get(item);
      if (before?.path === at) return before.result;
      const result = compareWhole(item, element, at, entries);
      known.set(item, { path: at, result });
      return result;
    }),
  );
}

function compareWhole(value: unknown, type: Type, path: string, entries: Entries): Comparison {
  const missing: string[] = [];
  const stale: string[] = [];
  transformTexts(value, type, path, (text, at) => {
    const entry = entries.get(at);
    if (entry === undefined && isForPeople(text, at)) missing.push(at);
    if (entry !== undefined && !isSame(entry.source, text)) stale.push(at);
    return text;
  });
  return missing.length + stale.length === 0 ? none : { missing, stale };
}

/** Not numbers and signs; nor what is compared with other texts, which variants and checks do in any language. */
function isForPeople(text: string, context: string): boolean {
  return /\p{L}/u.test(text) && !/\/mistakes\/\d+\/shows$|\.variant\.yaml#words\//.test(context);
}

/** Line breaks and spaces make no other text. */
function isSame(source: string, text: string): boolean {
  return source === text || source.replace(/\s+/g, " ").trim() === text.replace(/\s+/g, " ").trim();
}

function joined(parts: readonly Comparison[]): Comparison {
  const some = parts.filter((part) => part !== none);
  return some.length === 0
    ? none
    : { missing: some.flatMap((part) => part.missing), stale: some.flatMap((part) => part.stale) };
}

/** The usable translations by their context. */
function entriesOf(file: PoFile): Entries {
  const known = byContext.get(file) ?? new Map(usable(file).map((entry) => [entry.context, entry]));
  byContext.set(file, known);
  return known;
}

const byContext = new WeakMap<PoFile, Entries>();

/** Whether anything is translated. */
export function isBegun(file: PoFile): boolean {
  return usable(file).length > 0;
}

function usable({ entries }: PoFile): readonly PoEntry[] {
  return entries.filter(({ fuzzy, translation }) => !fuzzy && translation !== "");
}

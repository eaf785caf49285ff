import { plainMap } from "../types/plain-map.ts";
import type { Fields } from "../types/type.ts";
import type { DocumentBlock } from "./document-block.ts";
import { keepIdentity } from "./keep-identity.ts";

/** The top-level values: a list cut into entries is joined again. What says the same as before is the same object. */
export function joinValues(
  blocks: readonly DocumentBlock[],
  fields: Fields,
  before: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { facts, entriesOf } of blocks) {
    if (entriesOf !== undefined) values[entriesOf] = join(values[entriesOf], facts.value);
    else
      for (const { key, value } of facts.keys) {
        if (Object.hasOwn(fields, key.text) && values[key.text] === undefined && value !== undefined)
          values[key.text] = value;
      }
  }
  if (before === undefined) return values;
  for (const key of Object.keys(values)) values[key] = keepIdentity(before[key], values[key]);
  return values;
}

function join(before: unknown, more: unknown): unknown {
  if (more === undefined) return before;
  if (Array.isArray(more)) {
    if (!Array.isArray(before)) return [...more];
    for (const each of more) before.push(each);
    return before;
  }
  return Object.assign(before ?? plainMap([]), more);
}

import type { Received } from "../received.ts";
import type { LmsValues } from "./standard.ts";

/** The objectives of a record by their ids. */
export function objectivesIn(
  stored: LmsValues,
  read: (part: (name: string) => string | undefined) => Received["objectives"][string],
): Received["objectives"] {
  const found = Object.entries(stored).flatMap(([element, id]) => {
    const [, prefix] = /^(cmi\.objectives\.\d+\.)id$/.exec(element) ?? [];
    return prefix === undefined ? [] : [[id, read((name) => stored[`${prefix}${name}`])] as const];
  });
  return Object.fromEntries(found);
}

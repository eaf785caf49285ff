import type { PoFile } from "./parse-po.ts";

/** Translations by path: `modules/x/module.yaml#lessons/why/title`. */
export type Catalogue = ReadonlyMap<string, string>;

/** The usable translations of a catalogue: fuzzy and empty ones fall back to the source. */
export function catalogueOf(file: PoFile | undefined): Catalogue {
  const usable = (file?.entries ?? []).filter((entry) => !entry.fuzzy && entry.translation !== "");
  return new Map(usable.map((entry) => [entry.context, entry.translation]));
}

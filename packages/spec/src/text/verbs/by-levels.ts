import { type Bloom, bloomLevels } from "../../language/bloom.ts";

/**
 * Turns rows of levels (`remember understand`) and verbs (`list, look|looks up`) into levels by verb. A verb
 * of several rows has the levels of all of them.
 */
export function byLevels(
  rows: readonly (readonly [levels: string, verbs: string])[],
): Readonly<Record<string, readonly Bloom[]>> {
  const found: Record<string, readonly Bloom[]> = {};
  for (const [levels, verbs] of rows)
    for (const verb of verbs.split(", "))
      found[verb] = [...new Set([...(found[verb] ?? []), ...levels.split(" ").filter(isBloom)])];
  return found;
}

function isBloom(word: string): word is Bloom {
  return Object.hasOwn(bloomLevels, word);
}

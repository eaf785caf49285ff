import { type Bloom, bloomLevels } from "../../language/bloom.ts";

/** Turns rows of levels (`remember understand`) and verbs (`list, look|looks up`) into levels by verb. */
export function byLevels(
  rows: readonly (readonly [levels: string, verbs: string])[],
): Readonly<Record<string, readonly Bloom[]>> {
  return Object.fromEntries(
    rows.flatMap(([levels, verbs]) =>
      verbs.split(", ").map((verb) => [verb, levels.split(" ").filter(isBloom)]),
    ),
  );
}

function isBloom(word: string): word is Bloom {
  return Object.hasOwn(bloomLevels, word);
}

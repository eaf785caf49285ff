/** The things in an order that depends on the seed alone, so that an attempt looks the same after a reload. */
export function shuffled<Thing>(things: readonly Thing[], seed: string): readonly Thing[] {
  const result = [...things];
  const next = sequence(seed);
  for (let index = result.length - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1));
    const [a, b] = [result[index], result[other]];
    if (a !== undefined && b !== undefined) [result[index], result[other]] = [b, a];
  }
  return result;
}

/** Numbers from 0 up to 1: Marsaglia's xorshift32, seeded with FNV-1a. */
function sequence(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  state ||= 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * The candidate most like a word, for "did you mean": the smallest optimal string alignment distance
 * (insert, delete, replace, swap neighbours), if at most a third of the word's length is wrong; for words
 * of one or two letters only case and separators may differ, and of several words no word is another one.
 * Of equals the first in alphabetical order wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(word);
  let best: string | undefined;
  let bestDistance = (folded.length < 3 ? 0 : Math.max(1, Math.floor(folded.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance + 1) continue;
    const distance = alignmentDistance(folded, fold(candidate), bestDistance);
    if (distance > bestDistance || !isSameButForSlips(word, candidate)) continue;
    if (distance < bestDistance || (distance === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Names of as many words that differ in most of one are two names: approvals-mid is not approvals-live misspelt. */
function isSameButForSlips(a: string, b: string): boolean {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  if (words.length < 2 || words.length !== others.length) return true;
  return words.every((word, index) => {
    const other = others[index] ?? "";
    const longest = Math.max(word.length, other.length);
    return alignmentDistance(word, other, longest) <= Math.max(1, Math.floor(longest / 2));
  });
}

function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 80)
    .toLowerCase()
    .split(/[\s_./-]+/);
}

/** Case, hyphens, underscores and spaces make no difference to what somebody meant. */
function fold(text: string): string {
  return text
    .slice(0, 80)
    .toLowerCase()
    .replace(/[\s_-]/g, "");
}

function alignmentDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(value);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/**
 * Compares versions as people number them: piece by piece, numbers as numbers ("2026.10" after "2026.4").
 *
 * @returns less than 0 if the first is older, more than 0 if it is newer, 0 if neither is.
 */
export function compareVersions(a: string, b: string): number {
  const [as, bs] = [a, b].map((version) => version.replace(/^v(?=\d)/i, "").split(/[.+_-]/));
  const length = Math.max(as?.length ?? 0, bs?.length ?? 0);
  for (let index = 0; index < length; index += 1) {
    const order = comparePieces(as?.[index] ?? "0", bs?.[index] ?? "0");
    if (order !== 0) return order;
  }
  return 0;
}

function comparePieces(a: string, b: string): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(a) - Number(b);
  return a === b ? 0 : a < b ? -1 : 1;
}

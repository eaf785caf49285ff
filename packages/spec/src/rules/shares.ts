import type { Minutes } from "../derive/modality.ts";

/** The sum of a mix's shares, which have up to two decimals. */
export function sumOf(mix: Minutes): number {
  const total = Object.values(mix).reduce<number>((sum, share) => sum + share, 0);
  return Math.round(total * 100) / 100;
}

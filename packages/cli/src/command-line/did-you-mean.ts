import { nearest } from "@coursewright/spec";

/** Suggests the name somebody meant, or else says where the names are listed. */
export function didYouMean(
  word: string,
  names: readonly string[],
  show: (near: string) => string,
  otherwise: string,
): string {
  const near = nearest(word, names);
  return near === undefined ? otherwise : `Did you mean "${show(near)}"?`;
}

/** Where the first sign that is no space stands, from an offset on. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
}

const space = 32;

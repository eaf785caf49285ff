/** Colours for a terminal; without colour every one of them leaves the text as it is. */
export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>>;

/** ECMA-48, 8.3.117 (SGR): how to begin and how to end. */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

/** Paints, or does not. */
export function painter(colour: boolean): Paint {
  const paint = Object.fromEntries(
    Object.entries(codes).map(([name, [begin, end]]) => [
      name,
      (text: string) => (colour && text !== "" ? `\u001b[${begin}m${text}\u001b[${end}m` : text),
    ]),
  );
  // One function for each key of `codes`, made just above.
  return paint as Paint;
}

import type { Run } from "./deck.ts";
import { faceWidths, widthRanges } from "./widths.ts";

/** A typeface whose widths are known. */
export type Face = keyof typeof faceWidths;

/** How wide a text, or the part of it between two places, is in ems of a face. */
export type Measure = (
  text: string,
  look?: Pick<Run, "bold" | "code">,
  start?: number,
  end?: number,
) => number;

/** What every fixed-width face for code takes; Courier New and Liberation Mono exactly. */
export const codeWidth = 0.602;

const tables = new Map<Face, readonly Float32Array[]>();

/** A new measure each time: what it has measured is remembered as long as it is. */
export function measureOf(face: Face): Measure {
  const known = tables.get(face) ?? faceWidths[face].map(readTable);
  tables.set(face, known);
  const [regular, bold] = known;
  return (text, look, start = 0, end = text.length) => {
    const table = look?.bold === true ? bold : regular;
    const inFixedWidth = look?.code === true;
    let width = 0;
    for (let at = start; at < end; at += 1) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at += 1;
      width += inFixedWidth ? inCode(code) : table?.[code] || otherWidth(code);
    }
    return width;
  };
}

/** Ems by code point; 0 where the face has no such character. */
function readTable(widths: string): Float32Array {
  const values = widths.split(" ");
  const table = new Float32Array(0x2300);
  let at = 0;
  for (const [from, to] of widthRanges)
    for (let code = from; code <= to; code += 1) table[code] = Number(values[at++]) / 1000;
  return table;
}

function inCode(code: number): number {
  return code >= 0x20 && code < 0x300 ? codeWidth : Math.min(otherWidth(code), isWide(code) ? 1.21 : 1.4);
}

/** A generous guess for characters that another face will show. */
function otherWidth(code: number): number {
  if (isMark(code)) return 0;
  if (code >= 0x1f000) return 1.4;
  if (isWide(code)) return 1.02;
  return code > 0x3100 ? 1.02 : 0.75;
}

/** Marks that stand on another character, and signs without a width. */
function isMark(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x64b && code <= 0x65f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

/** East Asian characters: as wide as they are high, and a line may break between any two of them. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

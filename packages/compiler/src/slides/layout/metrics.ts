import type { Marker, Paragraph } from "../deck.ts";
import type { Measure } from "../measure.ts";

/** What a layout is measured with. */
export interface Metrics {
  readonly heading: Measure;
  readonly text: Measure;
  /** A picture's size in pixels. */
  picture(path: string): { readonly width: number; readonly height: number };
}

/** Line heights in ems: 1.2 is what office programs make of 100 per cent, whatever the face. */
export const titleLine = 1.14;
export const textLine = 1.26;
export const tightLine = 1.2;

/** The same as percentages, for whoever writes them. */
export const titleSpacing = 95;
export const textSpacing = 105;

/** Above a paragraph, in ems: between items of a list, where a page has little on it, and between their parts. */
export const paragraphGap = 0.45;
export const airyGap = 0.8;
export const innerGap = 0.2;
/** Above a paragraph that follows a list: something new begins. */
export const newGap = 0.9;
/** Below the title of a callout. */
export const titleGap = 0.1;
/** Above an answer. */
export const answerGap = 0.7;

/** How far a paragraph's text is moved in, and how much of that is its marker's. */
export function indentOf(
  { level, marker }: Paragraph,
  size: number,
): { readonly left: number; readonly hang: number } {
  const hang = hangOf(marker) * size;
  return { left: level * 1.2 * size + hang, hang };
}

function hangOf(marker: Marker): number {
  if (marker === "none") return 0;
  return typeof marker === "object" && "digits" in marker ? 0.65 + 0.56 * marker.digits : 1.2;
}

/** Deeper text is smaller: the first two steps have nine tenths of the one above. */
export function sizeAt(level: number, size: number): number {
  return Math.round(10 * size * 0.9 ** Math.min(level, 2)) / 10;
}

/** Room inside of callouts and code, around their text. */
export const calloutPadding = { x: 20, y: 14 };
export const codePadding = { x: 18, y: 14 };

/** Below each row of a table. */
export const rowLine = 1;

/** Room inside of a table's cells, in ems: at the sides, above and below, and there where a page has little on it. */
export const cellRoom = { x: 0.6, y: 0.42, airy: 0.72 };

export function cellPadding(size: number, airy = false): { readonly x: number; readonly y: number } {
  return { x: size * cellRoom.x, y: size * (airy ? cellRoom.airy : cellRoom.y) };
}

/** Between two boxes. */
export const gap = 18;

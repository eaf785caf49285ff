import type { SlideKind } from "../deck.ts";
import type { Rectangle } from "./page.ts";

/** Where the fixed parts of a slide stand, by its kind. */
export interface Frame {
  readonly kicker: Rectangle;
  readonly title: Rectangle;
  /** Sizes tried, each with the lines it may take. */
  readonly titleSizes: readonly (readonly [size: number, lines: number])[];
  /** Where text stands in the title's box. */
  readonly anchor: "top" | "middle" | "bottom";
  readonly body: Rectangle;
}

export const kickerSize = 14;
const margin = 64;
const width = 832;

const content: Frame = {
  kicker: { x: margin, y: 34, width, height: 20 },
  title: { x: margin, y: 56, width, height: 40 },
  titleSizes: [
    [32, 1],
    [28, 2],
    [23, 3],
  ],
  anchor: "top",
  body: { x: margin, y: 126, width, height: 358 },
};

/** Title, section and lesson slides: their text stands on the left, the right is quiet. */
function opener(top: number, sizes: Frame["titleSizes"], kicker: number): Frame {
  return {
    kicker: { x: margin, y: kicker, width: 600, height: 20 },
    title: { x: margin, y: top, width: 640, height: 150 },
    titleSizes: sizes,
    anchor: "bottom",
    body: { x: margin, y: top + 150 + 20, width: 600, height: 130 },
  };
}

export const frames: Readonly<Record<SlideKind, Frame>> = {
  title: opener(
    140,
    [
      [52, 2],
      [44, 3],
      [34, 3],
      [28, 4],
    ],
    64,
  ),
  section: opener(
    150,
    [
      [46, 2],
      [38, 3],
      [30, 4],
    ],
    64,
  ),
  lesson: opener(
    132,
    [
      [40, 2],
      [34, 3],
      [28, 4],
    ],
    64,
  ),
  content,
  statement: {
    ...content,
    title: { x: margin, y: 120, width: 760, height: 300 },
    titleSizes: [
      [46, 3],
      [38, 5],
      [28, 8],
    ],
    anchor: "middle",
    body: { ...content.body, y: 440, height: 40 },
  },
  message: {
    ...content,
    title: { x: margin, y: 84, width: 760, height: 172 },
    titleSizes: [
      [40, 2],
      [34, 3],
      [28, 5],
      [23, 6],
    ],
    anchor: "bottom",
    body: { x: margin, y: 308, width: 760, height: 176 },
  },
  question: {
    ...content,
    titleSizes: [
      [32, 2],
      [28, 3],
      [24, 4],
      [20, 5],
      [16, 7],
    ],
  },
};

/** How large the sentence of a message is, where there is room. */
export const messageSize = 28;

/** Between the heading of a message and its sentence. */
export const messageRule: Rectangle = { x: margin, y: 278, width: 72, height: 4 };

/** At the foot of every slide: what the deck is called, and the page's number. */
export const footer = {
  text: { x: margin, y: 500, width: 560, height: 20 },
  number: { x: 796, y: 500, width: 100, height: 20 },
  size: 12,
} as const;

export function mirrored<R extends Rectangle>(box: R): R {
  return { ...box, x: 960 - box.x - box.width };
}

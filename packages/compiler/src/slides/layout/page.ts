import type { Cell, Paragraph, Run, SlideKind, TableBlock } from "../deck.ts";

/** Everything is measured in points on a slide of 960 × 540. */
export const slideWidth = 960;
export const slideHeight = 540;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One page of a deck, laid out: nothing on it leaves its box. */
export interface Page {
  readonly layout: LayoutName;
  readonly kicker?: string;
  readonly title: Line;
  readonly boxes: readonly Box[];
  readonly notes: readonly string[];
  /** What its slide belongs to, as the deck says it. */
  readonly about?: string;
}

/** `mixed`: several things below one another. */
export type LayoutName = Exclude<SlideKind, "content"> | "text" | "code" | "table" | "picture" | "mixed";

/** Text of one size in a box of its own. */
export interface Line extends Rectangle {
  readonly size: number;
  readonly runs: readonly Run[];
}

export type Box = TextBox | CalloutBox | TableBox | CodeBox | PictureBox | CaptionBox;

export interface TextBox extends Rectangle {
  readonly kind: "text";
  readonly size: number;
  /** Its paragraphs stand further apart, because there is room. */
  readonly airy?: boolean;
  readonly paragraphs: readonly Paragraph[];
}

export interface CalloutBox extends Rectangle {
  readonly kind: "callout";
  readonly size: number;
  readonly title?: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface TableBox extends Rectangle {
  readonly kind: "table";
  readonly size: number;
  /** Its rows are higher, because there is room. */
  readonly airy?: boolean;
  readonly columns: TableBlock["columns"];
  readonly columnWidths: readonly number[];
  /** The header's height first, where there is one. */
  readonly rowHeights: readonly number[];
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface CodeBox extends Rectangle {
  readonly kind: "code";
  readonly size: number;
  readonly language: string;
  readonly lines: readonly (readonly Run[])[];
}

export interface PictureBox extends Rectangle {
  readonly kind: "picture";
  readonly path: string;
  readonly alt: string;
}

export interface CaptionBox extends Line {
  readonly kind: "caption";
}

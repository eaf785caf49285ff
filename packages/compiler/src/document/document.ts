import type { MeasuredPicture } from "../slides/measure-picture.ts";

/** A document to print: what it says, in an order, without a look. PDF and DOCX are made of the same one. */
export interface PrintedDocument {
  readonly title: string;
  readonly subtitle?: string;
  /** What stands above the title: the kind of document. */
  readonly kind: string;
  /** As in BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** A colour for rules, headings and marks: `#rrggbb`, dark enough for white paper. */
  readonly accent: string;
  readonly logo?: Picture;
  /** On the first page: a word and what it is. */
  readonly facts: readonly Fact[];
  /** At the foot of the first page: what this was made from. */
  readonly imprint: readonly string[];
  readonly identity: { readonly id: string; readonly version: string; readonly contentHash: string };
  /** Words that the document itself needs. */
  readonly words: {
    readonly contents: string;
    /** With `{page}` and `{pages}`. */
    readonly page: string;
    readonly creator: string;
  };
  readonly blocks: readonly Block[];
}

export interface Fact {
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Colours its name. */
  readonly tone?: Tone;
}

/** One stretch of text in one look. */
export interface Inline {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  readonly strike?: true;
  /** Less important: smaller or lighter. */
  readonly faint?: true;
  /** A web address that it leads to. */
  readonly link?: string;
  /** A line ends before it. */
  readonly newLine?: true;
}

export type InlineText = readonly Inline[];

/** A file of the workspace that is shown. */
export interface Picture {
  readonly asset: string;
  readonly hash: string;
  /** What it shows; empty for decoration. */
  readonly alt: string;
  /** Absent where its format is not known. */
  readonly size?: MeasuredPicture;
}

/** What a coloured box is for; it decides the mark in front of its title. */
export type Tone = "speak" | "activity" | "cut" | "fallback" | "warning" | "note" | "answer";

export type Block =
  /** Level 1 begins a page. */
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4 | 5; readonly text: InlineText }
  | { readonly kind: "paragraph"; readonly text: InlineText; readonly faint?: true }
  | {
      readonly kind: "list";
      readonly style: "bullets" | "numbers" | "boxes";
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | TableBlock
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "box"; readonly tone: Tone; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "picture"; readonly picture: Picture }
  /** Slides with what is said to them beside them. */
  | { readonly kind: "beside"; readonly slides: readonly ShownSlide[]; readonly blocks: readonly Block[] }
  | { readonly kind: "rule" };

/** A slide as a small drawing: 960 by 540. */
export interface ShownSlide {
  /** Which one it is: `Slide 8`. */
  readonly caption: string;
  readonly alt: string;
  readonly svg: string;
  /** What stands in its frames; places as in the drawing. */
  readonly pictures: readonly {
    readonly picture: Picture;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

export interface TableBlock {
  readonly kind: "table";
  readonly header: readonly InlineText[];
  readonly rows: readonly TableRow[];
  /** Shares of the width, one a column; equal without them. */
  readonly widths?: readonly number[];
  readonly align?: readonly ("left" | "right" | "centre")[];
}

export interface TableRow {
  readonly cells: readonly InlineText[];
  /** A pause, a part: set apart from the others. */
  readonly quiet?: true;
}

export function plain(text: string): InlineText {
  return [{ text }];
}

export function strong(text: string): InlineText {
  return [{ text, strong: true }];
}

export function paragraph(text: InlineText | string): Block {
  return { kind: "paragraph", text: typeof text === "string" ? plain(text) : text };
}

export function heading(level: 1 | 2 | 3 | 4 | 5, text: string): Block {
  return { kind: "heading", level, text: plain(text) };
}

export function list(style: "bullets" | "numbers" | "boxes", items: readonly (InlineText | string)[]): Block {
  return { kind: "list", style, items: items.map((item) => [paragraph(item)]) };
}

export function fact(name: string, text: InlineText | string): Fact {
  return { name, blocks: [paragraph(text)] };
}

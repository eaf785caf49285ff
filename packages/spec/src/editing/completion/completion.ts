import type { Span } from "../../syntax/node.ts";

/** A piece of what is inserted: text as it is, or something for the author to type over. */
export type Piece = string | { readonly placeholder: string; readonly choices?: readonly string[] };

/** Something that could be typed here. */
export interface Completion {
  readonly label: string;
  readonly kind: "key" | "value" | "reference" | "file" | "word" | "item";
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly doc?: string;
  /** What it takes the place of; one line. */
  readonly replaces: Span;
  readonly insert: readonly Piece[];
  /** Smaller ones are offered first. */
  readonly rank: number;
}

/** The text of an insertion, its placeholders typed out. */
export function textOf(insert: readonly Piece[]): string {
  return insert.map((piece) => (typeof piece === "string" ? piece : piece.placeholder)).join("");
}

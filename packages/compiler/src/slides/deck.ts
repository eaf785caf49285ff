/** A deck before it is laid out: what each slide says, in the order of the course. */
export interface Deck {
  /** `track/admin-core`; the program's own id for the whole program. */
  readonly id: string;
  readonly title: string;
  readonly product: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly slides: readonly Slide[];
}

/** One thing to say; if it does not fit it becomes several pages. */
export interface Slide {
  readonly kind: SlideKind;
  readonly title: readonly Run[];
  /** The small line above the title: where in the course this is. */
  readonly kicker?: string;
  readonly blocks: readonly Block[];
  /** What the trainer says: paragraphs of plain text. */
  readonly notes: readonly string[];
  /** The workspace's file it was made from. */
  readonly file?: string;
  /** The line of its heading in that file, from 1, where it has one. */
  readonly line?: number;
  /** What it belongs to: a module, an exercise or an assessment by its id, a lesson by its key. */
  readonly about?: string;
}

/**
 * `statement`: a thought with nothing else to show. `message`: a heading and the sentence that it is about. `lesson`:
 * the first slide of a lesson.
 */
export type SlideKind = "title" | "section" | "lesson" | "content" | "statement" | "message" | "question";

export type Block = TextBlock | CalloutBlock | TableBlock | CodeBlock | PictureBlock;

/** Paragraphs below one another: lists, and sentences that an author wants seen. */
export interface TextBlock {
  readonly kind: "text";
  readonly paragraphs: readonly Paragraph[];
}

/** A quotation, or a callout with its title. */
export interface CalloutBlock {
  readonly kind: "callout";
  readonly title?: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface TableBlock {
  readonly kind: "table";
  readonly columns: readonly ("left" | "centre" | "right")[];
  /** The line it begins on in its file, from 1, where it stands in one. */
  readonly line?: number;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = readonly Run[];

export interface CodeBlock {
  readonly kind: "code";
  /** As the author wrote it, for people who hear the slide: `yaml`. */
  readonly language: string;
  /** The line it begins on in its file, from 1, where it stands in one. */
  readonly line?: number;
  readonly lines: readonly (readonly Run[])[];
}

export interface PictureBlock {
  readonly kind: "picture";
  /** Its path in the workspace. */
  readonly path: string;
  readonly alt: string;
  readonly caption?: readonly Run[];
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** How deep it stands, from 0; a marker takes one step more. */
  readonly level: number;
  readonly marker: Marker;
  /** The line it begins on in its file, from 1, where it stands in one. */
  readonly line?: number;
}

/** What stands before a paragraph; a number is its place in the list, a letter that of an answer. */
export type Marker =
  | "none"
  | "bullet"
  /** `digits`: of the list's last number, so that its texts stand below one another. */
  | { readonly number: number; readonly digits: number }
  | { readonly letter: number };

/** The marker of a list's entry. @param last the list's last number. */
export function numbered(number: number, last: number): Marker {
  return { number, digits: String(last).length };
}

/** Text of one look. `\n` is a line break. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  /** An address on the web. */
  readonly link?: string;
  readonly tone?: Tone;
}

/** What a piece of code is, or a text that steps back (`quiet`). */
export type Tone = "quiet" | "keyword" | "string" | "number" | "comment" | "name";

export function plainRun(text: string): readonly Run[] {
  return [{ text }];
}

export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

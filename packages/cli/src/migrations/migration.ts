/** A replacement in a text, by offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** One step from a version of the language to the next. */
export interface Migration {
  /** The version it reads; it writes the next one. */
  readonly from: number;
  /** What changes, for the person: one sentence. */
  readonly changes: string;
  /** The edits of one file; comments and layout stay because everything else does. */
  edit(path: string, text: string): readonly TextEdit[];
}

import type { Span } from "./node.ts";

/** A replacement of one span; spans of one fix never overlap. */
export interface TextEdit extends Span {
  readonly newText: string;
}

export interface ProblemFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/**
 * What is wrong with a piece of text, as a value: offsets are relative to the text that was read
 * (a block), and become places in a file only when somebody looks.
 */
export interface Problem extends Span {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly fixes?: readonly ProblemFix[];
  readonly related?: readonly (Span & { readonly message: string })[];
}

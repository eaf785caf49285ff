/** A half-open range of UTF-16 offsets, counted from the start of the text that was parsed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

/** A scalar as written: `text` is its content after unquoting and unfolding, never a number or a boolean. */
export interface ScalarNode extends Span {
  readonly kind: "scalar";
  readonly text: string;
  readonly style: ScalarStyle;
}

export interface Entry {
  readonly key: ScalarNode;
  /** `null` where nothing follows the colon. */
  readonly value: Node | null;
}

export interface MappingNode extends Span {
  readonly kind: "mapping";
  readonly entries: readonly Entry[];
}

export interface SequenceNode extends Span {
  readonly kind: "sequence";
  /** `null` where nothing follows the dash. */
  readonly items: readonly (Node | null)[];
}

/** The syntax tree both parsers build. */
export type Node = ScalarNode | MappingNode | SequenceNode;

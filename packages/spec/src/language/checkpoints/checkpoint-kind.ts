import { mapOfText } from "../../types/collections.ts";
import type { Field } from "../../types/type.ts";
import { matcher } from "../../types/unions.ts";

/** How authors write a kind of checkpoint, in a file named like its key; fields that are matchers are found by their type. */
export interface CheckpointKind<Out> extends Field<Out> {
  /** Why it holds whatever the learner does; undefined where it can fail. */
  idle?(written: Out, facts: CheckpointFacts): Idleness | undefined;
}

/** What is known of a checkpoint beside its own fields. */
interface CheckpointFacts {
  /** Whether some matcher of it can miss. */
  readonly asks: boolean;
  /** Whether a file that it names is there and has nothing in it. */
  isEmpty(path: string): boolean;
}

/** Continues "holds whatever the learner does:", and says what to write instead. */
interface Idleness {
  readonly reason: string;
  readonly hint: string;
}

export function checkpointKind<Out>(kind: CheckpointKind<Out>): CheckpointKind<Out> {
  return kind;
}

/** Matchers of values of a document. */
export const jsonPathMatchers = mapOfText("JSONPath matchers", matcher);

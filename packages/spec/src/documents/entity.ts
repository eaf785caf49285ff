import type { Path, Reference } from "../types/reader.ts";

/** How much of an entity can be trusted: all of it, not what it lacks, or nothing since its text could not be parsed. */
export type Reading = "whole" | "flawed" | "guessed";

/** One named thing of the workspace. */
export interface Entity {
  readonly kind: string;
  readonly id: string;
  /** Unique in the workspace among its kind: `id`, or `owner/id` for kinds that documents own. */
  readonly key: string;
  readonly file: string;
  /** From the document's root; empty for the document itself. */
  readonly path: Path;
  /** `undefined` where something required is missing or wrong. */
  readonly value: unknown;
  /** Uses of names inside it, with paths from its own root; nested entities keep their own. */
  readonly references: readonly Reference[];
  /** A document is read as well as the worst in it. */
  readonly reading: Reading;
}

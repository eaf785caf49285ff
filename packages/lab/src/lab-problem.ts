/**
 * Whose turn it is: the exercise is at fault (`content`), this machine lacks or refuses something (`machine`), or
 * something was asked for that there is not, or not now (`usage`).
 */
export type LabProblemKind = "content" | "machine" | "usage";

/** Something outside the lab stands in its way: a missing tool, a script that does not exist, a service that does not start. */
export class LabProblem extends Error {
  override readonly name = "LabProblem";
  readonly kind: LabProblemKind;
  /** What to do about it. */
  readonly remedy: string | undefined;

  constructor(kind: LabProblemKind, message: string, remedy?: string) {
    super(message);
    this.kind = kind;
    this.remedy = remedy;
  }
}

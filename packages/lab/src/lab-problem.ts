/** Something outside the lab stands in its way: a missing tool, a script that does not exist, a service that does not start. */
export class LabProblem extends Error {
  override readonly name = "LabProblem";
  /** What to do about it. */
  readonly remedy: string | undefined;

  constructor(message: string, remedy?: string) {
    super(message);
    this.remedy = remedy;
  }
}

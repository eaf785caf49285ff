/** What somebody says about the program they begin. */
export interface Answers {
  readonly id: string;
  readonly title: string;
  readonly product: string;
  /** English first: the template is written in it. */
  readonly languages: readonly string[];
  readonly segments: readonly string[];
}

import type { Node } from "./node.ts";
import type { Problem } from "./problem.ts";

/** What either parser makes of a text: always a tree (or nothing at all), and what is wrong with it. */
export interface ParsedText {
  readonly root: Node | null;
  readonly problems: readonly Problem[];
}

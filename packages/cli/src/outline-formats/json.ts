import type { Program } from "@coursewright/spec";

/** For programs: the resolved program, as `coursewright schema outline` describes it. */
export function json(program: Program): string {
  return `${JSON.stringify(program, null, 2)}\n`;
}

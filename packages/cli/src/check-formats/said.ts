import type { Diagnostic } from "@coursewright/spec";
import { wellFormed } from "./well-formed.ts";

/** What a finding says where there is one field for it: what is wrong, and on a line of its own what to do. */
export function said({ message, hint }: Pick<Diagnostic, "message" | "hint">): string {
  return wellFormed(hint === "" ? message : `${message}\n${hint}`);
}

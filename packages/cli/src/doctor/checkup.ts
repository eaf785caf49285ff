import type { CommandContext } from "../command-context.ts";

/** What one look at the machine found. */
export type Health =
  | { readonly state: "good"; readonly found: string }
  /** Something works less well, or is needed by a few only. */
  | { readonly state: "note"; readonly found: string; readonly remedy: string }
  | { readonly state: "missing"; readonly found: string; readonly remedy: string };

/** One thing Coursewright needs from a machine. */
export interface Checkup {
  readonly name: string;
  /** Which commands need it, and what for. */
  readonly needed: string;
  look(context: CommandContext): Promise<Health>;
}

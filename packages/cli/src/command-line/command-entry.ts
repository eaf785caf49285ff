import type { Command } from "./command.ts";

/** A command's line in the list; its code is loaded when it is asked for. */
export interface CommandEntry {
  readonly summary: string;
  load(): Promise<Command>;
}

/** A command that only groups others. */
export interface GroupEntry {
  readonly summary: string;
  readonly commands: Registry;
}

export type Registry = Readonly<Record<string, CommandEntry | GroupEntry>>;

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Command } from "./find-command.ts";

/**
 * The program or script of a command that is not there.
 *
 * @param searched the folders in which programs are looked for, as PATH has them.
 */
export function missingProgram({ command, args }: Command, searched: string): string | undefined {
  const [script] = args;
  if (!isThere(command, searched.split(delimiter))) return command;
  return script === undefined || existsSync(script) ? undefined : script;
}

function isThere(command: string, folders: readonly string[]): boolean {
  if (/[\\/]/.test(command)) return existsSync(command);
  const endings = process.platform === "win32" ? [".cmd", ".exe"] : [""];
  return folders.some((folder) => endings.some((ending) => existsSync(join(folder, command + ending))));
}

import type { UsageProblem } from "./command-line/command.ts";

/** What the system refuses a person is no bug of ours: no permission, no room; undefined for everything else. */
export function systemRefusal(error: unknown): UsageProblem | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return undefined;
  const remedy = remedies[String(error.code)];
  if (remedy === undefined) return undefined;
  return { problem: `The system refused: ${error.message.replace(/^[A-Z]+: /, "")}.`, remedy };
}

const permission = "Give yourself the right to do so, or name another folder.";
const room = "Make room there, or name a folder on another disk.";

const remedies: Readonly<Record<string, string>> = {
  EACCES: permission,
  EPERM: permission,
  EROFS: "It is read-only: name another folder.",
  ENOSPC: room,
  EDQUOT: room,
  ENOTDIR: "There is a file where a folder should be: name another folder.",
  EMFILE: "Too many files are open: end other programs, or raise the limit (ulimit -n).",
  ENFILE: "Too many files are open: end other programs.",
};

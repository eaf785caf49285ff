import { spawnSync } from "node:child_process";
import type { CommandContext } from "../command-context.ts";

/** How a call of git ended. */
export interface GitAnswer {
  /** Undefined where there is no git. */
  readonly status: number | undefined;
  readonly output: Buffer;
  readonly complaint: string;
}

/** Calls git in a folder, without a shell; `input` goes to its standard input. */
export type Git = (args: readonly string[], input?: string) => GitAnswer;

/** git in a folder. It only reads: it takes no locks, and starts no program that a repository names. */
export function gitIn(folder: string, env: CommandContext["env"]): Git {
  return (args, input) => {
    const { status, stdout, stderr, error } = spawnSync("git", [...safe, ...args], {
      cwd: folder,
      env: { ...withoutPlace(env), LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" },
      maxBuffer: 1 << 30,
      ...(input === undefined ? { stdio: ["ignore", "pipe", "pipe"] } : { input }),
    });
    if (error !== undefined && status === null && isMissing(error)) return noGit;
    if (error !== undefined) throw error;
    return { status: status ?? 1, output: stdout, complaint: stderr.toString("utf8").trim() };
  };
}

/** A hook of git finds places in its environment that are true for the folder the hook began in. */
function withoutPlace(env: CommandContext["env"]): CommandContext["env"] {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...others } = env;
  return others;
}

const safe = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.untrackedCache=false"];
const noGit: GitAnswer = { status: undefined, output: Buffer.alloc(0), complaint: "" };

function isMissing(error: Error): boolean {
  return "code" in error && error.code === "ENOENT";
}

/** The paths of an answer to a call with `-z`. */
export function pathsOf({ output }: GitAnswer): readonly string[] {
  return output
    .toString("utf8")
    .split("\0")
    .filter((path) => path !== "");
}

import type { UsageProblem } from "../command-line/command.ts";
import { type Git, type GitAnswer, pathsOf } from "./git.ts";

/** What has changed in a folder since a commit. */
export interface Changes {
  /** Every file that was added, edited or removed, relative to the folder. */
  readonly files: readonly string[];
  /** The state they are compared with. */
  readonly base: string;
}

/**
 * Compares a folder, as it is now, with where its history left that of a ref: committed, staged, edited
 * and new files count; what happened on the ref since does not.
 */
export function changesSince(git: Git, ref: string): Changes | UsageProblem {
  const top = git(["rev-parse", "--show-toplevel"]);
  if (top.status !== 0) return noRepository(top);
  const found = git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  const shallow = text(git(["rev-parse", "--is-shallow-repository"])) === "true";
  if (found.status !== 0) return shallow ? tooShallow(ref) : noRef(ref);
  const base = git(["merge-base", text(found), "HEAD"]);
  if (base.status !== 0) return shallow ? tooShallow(ref) : unrelated(ref);
  const commit = text(base);
  const edited = git(["diff", "--name-only", "-z", ...plainDiff, "--relative", "--end-of-options", commit]);
  const added = git(["ls-files", "--others", "--exclude-standard", "-z"]);
  for (const answer of [edited, added]) if (answer.status !== 0) return failed(answer);
  return { files: [...new Set([...pathsOf(edited), ...pathsOf(added)])].sort(), base: commit };
}

const plainDiff = ["--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all"];

function text({ output }: GitAnswer): string {
  return output.toString("utf8").trim();
}

function noRepository({ status, complaint }: GitAnswer): UsageProblem {
  if (status === undefined)
    return {
      problem: "--changed-since asks git, and there is none on this machine.",
      remedy: "Install git.",
    };
  if (/not a git repository/.test(complaint))
    return {
      problem: "--changed-since compares with a commit, and this program is not in a git repository.",
      remedy: "Leave --changed-since out, or begin a repository with: git init",
    };
  return { problem: "git does not say what has changed.", remedy: complaint };
}

function noRef(ref: string): UsageProblem {
  return {
    problem: `git knows no commit "${ref}".`,
    remedy: 'Name a branch, a tag or a commit. "git fetch" gets branches of others: origin/main.',
  };
}

function tooShallow(ref: string): UsageProblem {
  return {
    problem: `The clone is shallow: it does not reach back to where "${ref}" and this branch parted.`,
    remedy:
      "Get the history: git fetch --unshallow. In GitHub Actions, give actions/checkout fetch-depth: 0; in GitLab, set GIT_DEPTH: 0.",
  };
}

function unrelated(ref: string): UsageProblem {
  return {
    problem: `"${ref}" and what is checked out have no commit in common.`,
    remedy: "Name a commit of this branch's own history.",
  };
}

function failed({ complaint }: GitAnswer): UsageProblem {
  return { problem: "git does not say what has changed.", remedy: complaint };
}

import { access, constants, lstat, readlink, realpath } from "node:fs/promises";
import { release } from "node:os";
import { join } from "node:path";
import { LabProblem } from "../lab-problem.ts";

/** What of this machine a sandbox is built from. */
export interface Host {
  readonly tools: Readonly<Record<ToolName, string>>;
  /** The node that runs inside: this process's own. */
  readonly node: string;
  /** Folders of the system as they are: links of a merged /usr, or folders. */
  readonly system: readonly SystemFolder[];
  /** The person is root, so that privileges are dropped first. */
  readonly root: boolean;
  /** Limits on processes are counted a sandbox, not a user (Linux 5.14 and later). */
  readonly countsProcesses: boolean;
}

/** A top-level folder to show read-only, or a link to repeat. */
export type SystemFolder = { readonly path: string; readonly linkTo: string | null };

const toolNames = ["bwrap", "mount", "nsenter", "prlimit", "setpriv", "unshare"] as const;
type ToolName = (typeof toolNames)[number];

/** Looks at this machine; a missing tool is a problem with its remedy. */
export async function readHost(): Promise<Host> {
  const found = await Promise.all(toolNames.map(async (name) => [name, await findTool(name)] as const));
  const missing = found.flatMap(([name, path]) => (path === null ? [name] : []));
  if (missing.length > 0) throw missingTools(missing);
  return {
    // Every name of the list has its path, or we would not be here.
    tools: Object.fromEntries(found) as Record<ToolName, string>,
    node: await realpath(process.execPath),
    system: await readSystemFolders(),
    root: process.getuid?.() === 0,
    countsProcesses: isAtLeast(release(), 5, 14),
  };
}

/** The kernel's release as `5.14.0-…`, compared with a major and a minor number. */
export function isAtLeast(text: string, major: number, minor: number): boolean {
  const [foundMajor = 0, foundMinor = 0] = text.split(".").map((part) => Number.parseInt(part, 10));
  return foundMajor > major || (foundMajor === major && foundMinor >= minor);
}

async function findTool(name: string): Promise<string | null> {
  for (const folder of ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin"]) {
    const path = join(folder, name);
    if (await canRun(path)) return path;
  }
  return null;
}

async function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function missingTools(names: readonly string[]): LabProblem {
  const packages = new Set(names.map((name) => (name === "bwrap" ? "bubblewrap" : "util-linux")));
  return new LabProblem(
    "machine",
    `The sandbox needs ${names.join(", ")}, which ${names.length === 1 ? "is" : "are"} not installed.`,
    `Install ${[...packages].join(" and ")}, for example with: apt-get install -y ${[...packages].join(" ")}`,
  );
}

async function readSystemFolders(): Promise<readonly SystemFolder[]> {
  const paths = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix"];
  return (await Promise.all(paths.map(readSystemFolder))).filter((folder) => folder !== null);
}

async function readSystemFolder(path: string): Promise<SystemFolder | null> {
  const stat = await lstat(path).catch(() => null);
  if (stat === null) return null;
  return { path, linkTo: stat.isSymbolicLink() ? await readlink(path) : null };
}

import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, normalize, relative, sep } from "node:path";
import type { WorkspaceFile } from "./drivers/driver.ts";
import type { LabExercise } from "./exercise.ts";
import { LabProblem } from "./lab-problem.ts";

/** What of an exercise's folder goes into the sandbox: data, setup and the services; never solutions, checks or mistakes. */
export interface WorkspaceContents {
  readonly files: readonly WorkspaceFile[];
  /** The services' folders (or single files), relative. */
  readonly serviceFolders: readonly string[];
}

/** Lists the files to copy; a path or a link that leads out of the exercise's folder is a problem. */
export async function readWorkspaceFiles(exercise: LabExercise): Promise<WorkspaceContents> {
  const { data, setup, services } = exercise.environment;
  const found = await Promise.all(services.map((service) => serviceTarget(exercise.folder, service.run)));
  const serviceFolders = [...new Set(found.filter((target) => target !== null))];
  const paths = new Set([...data, ...(setup === undefined ? [] : [setup]), ...serviceFolders].map(normalize));
  const files: WorkspaceFile[] = [];
  for (const path of paths) await collect(exercise.folder, path, files, 0);
  return { files, serviceFolders };
}

/** Resolves a script or file of an exercise to a host path that lies, links resolved, in the exercise's folder. */
export async function resolveInFolder(folder: string, path: string): Promise<string> {
  const target = join(folder, path);
  if (isAbsolute(path) || leaves(relative(folder, target))) throw leavesFolder(path);
  const real = await realpath(target).catch(() => null);
  if (real === null) throw new LabProblem("content", `"${path}" does not exist in ${folder}.`);
  if (leaves(relative(await realpath(folder), real))) throw leavesFolder(path);
  return real;
}

/** The first path segment of what a service's command starts: the first word that names something in the folder. */
async function serviceTarget(folder: string, command: string): Promise<string | null> {
  for (const word of command.split(/\s+/)) {
    const path = normalize(word.replace(/^["']|["']$/g, ""));
    if (path === "." || isAbsolute(path) || leaves(path)) continue;
    if ((await lstat(join(folder, path)).catch(() => null)) !== null) return path.split(sep)[0] ?? null;
  }
  return null;
}

const deepest = 32;
const most = 10_000;

async function collect(folder: string, path: string, files: WorkspaceFile[], depth: number): Promise<void> {
  if (depth > deepest || files.length > most)
    throw new LabProblem("content", `"${path}" holds too many files for a workspace.`);
  const source = await resolveInFolder(folder, path);
  const info = await stat(source);
  if (info.isDirectory()) {
    for (const name of (await readdir(source)).sort())
      await collect(folder, join(path, name), files, depth + 1);
  } else if (info.isFile()) {
    files.push({ source, target: path, executable: await isExecutable(source) });
  } else {
    throw new LabProblem("content", `"${path}" is neither a file nor a folder.`);
  }
}

function isExecutable(path: string): Promise<boolean> {
  return stat(path).then((info) => (info.mode & 0o100) !== 0);
}

function leaves(way: string): boolean {
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}

function leavesFolder(path: string): LabProblem {
  return new LabProblem(
    "content",
    `"${path}" leads out of the exercise's folder.`,
    "Copy what the lab needs into the exercise's folder.",
  );
}

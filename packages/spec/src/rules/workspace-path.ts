/**
 * Where a path that is written in a document leads: from the workspace's root, without `.` and `..`.
 *
 * @returns `undefined` for a path that leaves the workspace.
 */
export function workspacePath(document: string, written: string): string | undefined {
  if (isAbsolute(written)) return undefined;
  const steps = document.split("/").slice(0, -1);
  for (const step of written.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/");
}

/** Whether a path begins at a disk's root and not beside the document. */
export function isAbsolute(path: string): boolean {
  return /^(?:[/\\~]|[A-Za-z]:[\\/])/.test(path);
}

/** A web address where a path is expected. */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path);
}

/** A path of the workspace as a document would write it. */
export function relativePath(document: string, path: string): string {
  const from = document.split("/").slice(0, -1);
  const to = path.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}

/**
 * A path as written in a document, from the workspace's root: `..` and `.` are resolved.
 *
 * @returns a path that begins with `../` where it leaves the workspace, and `/…` for an absolute one.
 */
export function resolvePath(folder: string, written: string): string {
  if (/^(?:\/|[A-Za-z]:|\\)/.test(written)) return `/${written}`;
  const steps: string[] = folder === "" ? [] : folder.split("/");
  for (const step of written.split("/")) {
    if (step === "" || step === ".") continue;
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}

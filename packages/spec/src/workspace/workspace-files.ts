/** Whether the language reads a file's text; of others it only knows facts. */
export function isReadAsText(path: string): boolean {
  return /\.(?:ya?ml|md|po)$/.test(path);
}

/** Whether folders of that name are no part of a workspace. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

/** Whether a text is the record that a build leaves in the folder it wrote: that folder is no part of a workspace. */
export function isBuildRecord(text: string): boolean {
  try {
    const { version, program, outputs } = { ...(JSON.parse(text) as Readonly<Record<string, unknown>>) };
    return version === 1 && typeof program === "string" && Array.isArray(outputs);
  } catch {
    return false;
  }
}

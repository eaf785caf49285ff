/** Groups what speaks of files by file, in the order in which files first occur. */
export function byFile<T extends { readonly file: string }>(
  entries: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const files = new Map<string, T[]>();
  for (const entry of entries) {
    const known = files.get(entry.file);
    if (known === undefined) files.set(entry.file, [entry]);
    else known.push(entry);
  }
  return files;
}

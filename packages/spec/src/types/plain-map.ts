/**
 * A map by names that authors choose. It inherits nothing: `constructor` is a name like any other, and
 * is there only if somebody wrote it.
 */
export function plainMap<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const map: Record<string, T> = Object.create(null);
  for (const [name, value] of entries) map[name] = value;
  return map;
}

/** The bytes of a size such as `512Mi`. */
export function bytesOf(size: string): number {
  const units: Readonly<Record<string, number>> = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 };
  return Number.parseInt(size, 10) * (units[size.slice(-2)] ?? 1);
}

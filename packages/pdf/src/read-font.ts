/** What we need to know of a font file. */
export interface FontFacts {
  readonly family: string;
  /** Whether it has a glyph for a code point. */
  covers(codePoint: number): boolean;
}

/**
 * Reads the family and the coverage of a TrueType or OpenType font (OpenType 1.9: `name`, `cmap` formats 4 and 12).
 *
 * @returns `undefined` for bytes that are no such font.
 */
export function readFont(bytes: Uint8Array): FontFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = tablesOf(view);
    const [name, cmap] = [tables.get("name"), tables.get("cmap")];
    if (name === undefined || cmap === undefined) return undefined;
    const family = familyIn(view, name);
    const ranges = rangesIn(view, cmap);
    return family === undefined || ranges === undefined ? undefined : { family, covers: inRanges(ranges) };
  } catch (error) {
    // A table that ends too early: not a font that anything can be set in.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** First and last code point. */
type Range = readonly [first: number, last: number];

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + index * 16;
      return [latin(view, at, 4), view.getUint32(at + 8)] as const;
    }),
  );
}

/** The typographic family (16), else the family (1), as Windows or Unicode records spell it. */
function familyIn(view: DataView, table: number): string | undefined {
  const strings = table + view.getUint16(table + 4);
  const names = new Map<number, string>();
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 6 + index * 12;
    const [platform, id] = [view.getUint16(record), view.getUint16(record + 6)];
    if (platform === 1 || names.has(id)) continue;
    names.set(id, utf16(view, strings + view.getUint16(record + 10), view.getUint16(record + 8)));
  }
  return names.get(16) ?? names.get(1);
}

function rangesIn(view: DataView, table: number): readonly Range[] | undefined {
  const subtables = Array.from({ length: view.getUint16(table + 2) }, (_, index) => {
    const at = table + view.getUint32(table + 4 + index * 8 + 4);
    return { at, format: view.getUint16(at) };
  });
  const wide = subtables.find(({ format }) => format === 12);
  if (wide !== undefined) return groupsIn(view, wide.at);
  const narrow = subtables.find(({ format }) => format === 4);
  return narrow === undefined ? undefined : segmentsIn(view, narrow.at);
}

function groupsIn(view: DataView, at: number): readonly Range[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });
}

function segmentsIn(view: DataView, at: number): readonly Range[] {
  const size = view.getUint16(at + 6);
  return Array.from({ length: size / 2 }, (_, index) => {
    const last = view.getUint16(at + 14 + index * 2);
    const first = view.getUint16(at + 16 + size + index * 2);
    return [first, last] as const;
  }).filter(([first]) => first !== 0xffff);
}

function inRanges(ranges: readonly Range[]): (codePoint: number) => boolean {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  return (codePoint) => {
    let [low, high] = [0, sorted.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = sorted[middle] ?? [0, 0];
      if (codePoint < first) high = middle - 1;
      else if (codePoint > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function latin(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));
}

function utf16(view: DataView, at: number, length: number): string {
  return String.fromCharCode(
    ...Array.from({ length: length / 2 }, (_, index) => view.getUint16(at + index * 2)),
  );
}

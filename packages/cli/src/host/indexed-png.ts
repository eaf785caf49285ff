import { constants, crc32, deflateSync } from "node:zlib";

/** Pixels in rows from the top: red, green, blue and alpha, a byte each, colours multiplied by their alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/**
 * A PNG (ISO/IEC 15948) with a table of its colours, not a pixel different and about half as large as one without;
 * undefined where there are more colours than a table holds.
 */
export function indexedPng({ width, height, pixels }: Pixels): Buffer | undefined {
  const rows = Buffer.alloc((width + 1) * height);
  const colours = new Map<number, number>();
  const words = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  let [before, index] = [-1, 0];
  for (let at = 0; at < width * height; at += 1) {
    const colour = words.getUint32(4 * at);
    if (colour !== before) {
      before = colour;
      index = colours.get(colour) ?? colours.size;
      if (index === mostColours) return undefined;
      colours.set(colour, index);
    }
    rows[at + Math.floor(at / width) + 1] = index;
  }
  return png(width, height, [...colours.keys()].map(straight), rows);
}

const mostColours = 256;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A colour without its alpha in it. */
function straight(word: number): Colour {
  const alpha = word & 0xff;
  const channel = (shift: number) =>
    alpha === 0 ? 0 : Math.min(255, Math.round((((word >>> shift) & 0xff) * 255) / alpha));
  return [channel(24), channel(16), channel(8), alpha];
}

/** @param rows each with a byte before it that says that it is not filtered. */
function png(width: number, height: number, colours: readonly Colour[], rows: Buffer): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const data = deflateSync(rows, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(colours.flatMap((colour) => colour.slice(0, 3)))),
    chunk("tRNS", Buffer.from(colours.map(([, , , alpha]) => alpha))),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

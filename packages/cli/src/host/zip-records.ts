/** What a zip says about one of its entries (PKWARE APPNOTE 4.3.7 and 4.3.12, without extra fields). */
export interface ZipRecord {
  readonly path: string;
  readonly method: "stored" | "deflated";
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** 1 January 1980, midnight: the first moment a zip can name. */
const dosDate = 0x0021;
const dosTime = 0;
const version = 20;
const utf8Names = 0x0800;

export function localHeader(record: ZipRecord): Buffer {
  return Buffer.concat([numbers([4, 0x04034b50], ...common(record), [2, 0]), Buffer.from(record.path)]);
}

/** How long the local header of an entry will be. */
export function localHeaderLength(path: string): number {
  return 30 + Buffer.byteLength(path);
}

/** The central directory with its end record. */
export function centralDirectory(records: readonly ZipRecord[], offset: number): Buffer {
  const entries = records.map((record) =>
    Buffer.concat([
      numbers(
        [4, 0x02014b50],
        [2, version],
        ...common(record),
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, record.offset],
      ),
      Buffer.from(record.path),
    ]),
  );
  const directory = Buffer.concat(entries);
  const count = records.length;
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([directory, end]);
}

/** The fields from "version needed" to "file name length". */
function common({ path, method, crc, size, packedSize }: ZipRecord): readonly Field[] {
  return [
    [2, version],
    [2, utf8Names],
    [2, method === "stored" ? 0 : 8],
    [2, dosTime],
    [2, dosDate],
    [4, crc],
    [4, packedSize],
    [4, size],
    [2, Buffer.byteLength(path)],
  ];
}

/** How many bytes, and the value. */
type Field = readonly [2 | 4, number];

function numbers(...fields: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((total, [bytes]) => total + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

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
  const header = Buffer.allocUnsafe(localHeaderLength(record.path));
  const at = writeCommon(header, header.writeUInt32LE(0x04034b50, 0), record);
  header.write(record.path, header.writeUInt16LE(0, at));
  return header;
}

/** How long the local header of an entry will be. */
export function localHeaderLength(path: string): number {
  return 30 + Buffer.byteLength(path);
}

/** The central directory with its end record. */
export function centralDirectory(records: readonly ZipRecord[], offset: number): Buffer {
  const length = records.reduce((sum, { path }) => sum + 46 + Buffer.byteLength(path), 0);
  const directory = Buffer.alloc(length + 22);
  let at = 0;
  for (const record of records) at = writeDirectoryEntry(directory, at, record);
  at = directory.writeUInt32LE(0x06054b50, at) + 4;
  at = directory.writeUInt16LE(records.length, at);
  at = directory.writeUInt16LE(records.length, at);
  at = directory.writeUInt32LE(length, at);
  directory.writeUInt32LE(offset, at);
  return directory;
}

/** Into a buffer of zeros: what is skipped is zero. */
function writeDirectoryEntry(directory: Buffer, start: number, record: ZipRecord): number {
  let at = directory.writeUInt32LE(0x02014b50, start);
  at = writeCommon(directory, directory.writeUInt16LE(version, at), record) + 12;
  at = directory.writeUInt32LE(record.offset, at);
  return at + directory.write(record.path, at);
}

/** The fields from "version needed" to "file name length". */
function writeCommon(buffer: Buffer, start: number, record: ZipRecord): number {
  const { path, method, crc, size, packedSize } = record;
  let at = buffer.writeUInt16LE(version, start);
  at = buffer.writeUInt16LE(utf8Names, at);
  at = buffer.writeUInt16LE(method === "stored" ? 0 : 8, at);
  at = buffer.writeUInt16LE(dosTime, at);
  at = buffer.writeUInt16LE(dosDate, at);
  at = buffer.writeUInt32LE(crc, at);
  at = buffer.writeUInt32LE(packedSize, at);
  at = buffer.writeUInt32LE(size, at);
  return buffer.writeUInt16LE(Buffer.byteLength(path), at);
}

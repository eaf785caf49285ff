import { createHash, hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { constants, crc32, createDeflateRaw, deflateRaw, deflateRawSync } from "node:zlib";
import { centralDirectory, localHeader, localHeaderLength, type ZipRecord } from "./zip-records.ts";

/** One file of a zip: its bytes, or where to read them. */
export type ZipEntry = { readonly path: string } & (
  | { readonly bytes: Uint8Array }
  /** `hash`: SHA-256 the file must still have. */
  | { readonly file: string; readonly hash: string }
);

/** Deflated bytes by SHA-256: packages of one build share many files. */
export type DeflateCache = Map<string, Buffer>;

/**
 * Writes a zip that depends on nothing but its entries and the version of Node: sorted by path, dated 1980, without
 * extra fields. Files are streamed; what is compressed already, or would not shrink, is stored. The zip is synced.
 * Throws when a file changed since it was hashed, and where zip64 would be needed.
 */
export async function writeZip(
  target: string,
  entries: readonly ZipEntry[],
  cache: DeflateCache,
): Promise<void> {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  refuseUnwritable(sorted);
  const zip = await open(target, "wx");
  const pending = openPending(zip);
  try {
    const records: ZipRecord[] = [];
    let offset = 0;
    for (const entry of sorted) {
      const record = await writeEntry(zip, pending, entry, offset, cache);
      records.push(record);
      offset += localHeaderLength(entry.path) + record.packedSize;
    }
    if (offset > largest)
      throw new RangeError(`${target} would be larger than 4 GiB, which zips cannot hold.`);
    await pending.add(centralDirectory(records, offset));
    await pending.write();
    await zip.sync();
  } finally {
    await zip.close();
  }
}

/** Bytes that follow one another and are written together: hundreds of small entries need few writes. */
interface Pending {
  add(...pieces: readonly Uint8Array[]): Promise<void>;
  write(): Promise<void>;
  /** What is written elsewhere up to there counts as written. */
  skipTo(position: number): void;
}

function openPending(zip: FileHandle): Pending {
  let [position, size] = [0, 0];
  let waiting: Uint8Array[] = [];
  const write = async () => {
    const bytes = Buffer.concat(waiting);
    [waiting, size] = [[], 0];
    await writeAt(zip, bytes, position);
    position += bytes.length;
  };
  return {
    write,
    add: async (...pieces) => {
      waiting.push(...pieces);
      for (const piece of pieces) size += piece.length;
      if (size > 1 << 20) await write();
    },
    skipTo: (next) => {
      position = next;
    },
  };
}

const largest = 0xffff_fffe;

function refuseUnwritable(sorted: readonly ZipEntry[]): void {
  if (sorted.length > 65_534) throw new RangeError("A zip holds at most 65,534 files.");
  sorted.forEach(({ path }, index) => {
    if (sorted[index - 1]?.path === path) throw new Error(`Two files of a package are called ${path}.`);
  });
}

async function writeEntry(
  zip: FileHandle,
  pending: Pending,
  entry: ZipEntry,
  offset: number,
  cache: DeflateCache,
): Promise<ZipRecord> {
  const { path } = entry;
  if (!("file" in entry)) {
    const { bytes, ...packed } = await packBytes(entry, cache);
    const record = { path, offset, ...packed };
    await pending.add(localHeader(record), bytes);
    return record;
  }
  await pending.write();
  const start = offset + localHeaderLength(path);
  const record = { path, offset, ...(await packFile(zip, entry, start)) };
  await writeAt(zip, localHeader(record), offset);
  pending.skipTo(start + record.packedSize);
  return record;
}

type Packed = Omit<ZipRecord, "path" | "offset">;

const deflate = promisify(deflateRaw);
/** Below this many bytes, handing them to another thread takes longer than deflating them. */
const small = 1 << 16;
/** Below this many bytes, setting the deflater up takes longer than everything else, and saves a hundred bytes. */
const tiny = 1 << 9;

async function packBytes(
  { path, bytes }: Extract<ZipEntry, { bytes: Uint8Array }>,
  cache: DeflateCache,
): Promise<Packed & { readonly bytes: Uint8Array }> {
  const facts = { crc: crc32(bytes), size: bytes.length };
  const deflated = isPacked(path) || bytes.length < tiny ? undefined : await deflatedOf(bytes, cache);
  if (deflated === undefined || deflated.length >= bytes.length)
    return { method: "stored", packedSize: bytes.length, bytes, ...facts };
  return { method: "deflated", packedSize: deflated.length, bytes: deflated, ...facts };
}

async function deflatedOf(bytes: Uint8Array, cache: DeflateCache): Promise<Buffer> {
  const key = hash("sha256", bytes);
  const deflated = cache.get(key) ?? (bytes.length < small ? deflateSmall(bytes) : await deflate(bytes));
  cache.set(key, deflated);
  return deflated;
}

/**
 * Deflates what fits into a window (without the 262 bytes that zlib keeps free) with less memory, and without the search
 * of higher levels for longer matches, which makes small texts a thirtieth smaller in half as much time again.
 */
function deflateSmall(bytes: Uint8Array): Buffer {
  const window = Math.ceil(Math.log2(bytes.length + 262));
  const windowBits = Math.min(Math.max(window, 9), constants.Z_MAX_WINDOWBITS);
  return deflateRawSync(bytes, {
    level: 3,
    windowBits,
    chunkSize: Math.max(bytes.length, constants.Z_MIN_CHUNK),
  });
}

async function packFile(
  zip: FileHandle,
  { path, file, hash }: Extract<ZipEntry, { file: string }>,
  start: number,
): Promise<Packed> {
  const method = isPacked(path) ? "stored" : "deflated";
  const digest = createHash("sha256");
  const facts = { crc: 0, size: 0, packedSize: 0 };
  const read = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      digest.update(chunk);
      facts.crc = crc32(chunk, facts.crc);
      facts.size += chunk.length;
      yield chunk;
    }
  };
  const write = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      await writeAt(zip, chunk, start + facts.packedSize);
      facts.packedSize += chunk.length;
    }
  };
  const source = createReadStream(file, { highWaterMark: 1 << 18 });
  if (method === "stored") await pipeline(source, read, write);
  else await pipeline(source, read, createDeflateRaw(), write);
  if (digest.digest("hex") !== hash)
    throw new Error(`${file} changed while it was being packed. Build again.`);
  if (Math.max(facts.size, facts.packedSize) > largest) throw new RangeError(`${file} is larger than 4 GiB.`);
  return { method, ...facts };
}

/** Whether a file's format is compressed already. */
function isPacked(path: string): boolean {
  return /\.(png|jpe?g|gif|webp|avif|mp4|m4v|m4a|webm|mov|ogv|ogg|mp3|aac|zip|gz|woff2?|pptx|docx|xlsx)$/i.test(
    path,
  );
}

async function writeAt(zip: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await zip.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

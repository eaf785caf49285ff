import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Entry, open, type ZipFile } from "yauzl";
import { writeZip, type ZipEntry } from "./zip.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "coursewright-zip-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function bytes(path: string, content: string): ZipEntry {
  return { path, bytes: Buffer.from(content) };
}

function file(path: string, content: Buffer): ZipEntry {
  const source = join(folder, path.replaceAll("/", "-"));
  writeFileSync(source, content);
  return { path, file: source, hash: createHash("sha256").update(content).digest("hex") };
}

async function read(
  zip: string,
): Promise<Record<string, { content: string; method: number; date: number; extra: number }>> {
  const opened: ZipFile = await promisify<string, { lazyEntries: boolean }, ZipFile>(open)(zip, {
    lazyEntries: true,
  });
  const found: Awaited<ReturnType<typeof read>> = {};
  return new Promise((resolve, reject) => {
    opened.on("error", reject);
    opened.on("end", () => resolve(found));
    opened.on("entry", (entry: Entry) => {
      opened.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        const content = await text(stream);
        const extra = entry.extraFieldLength;
        found[entry.fileName] = {
          content,
          method: entry.compressionMethod,
          date: entry.lastModFileDate,
          extra,
        };
        opened.readEntry();
      });
    });
    opened.readEntry();
  });
}

const long = "approve ".repeat(1000);

it("writes what other programs read, sorted, dated 1980 and without extra fields", async () => {
  const zip = join(folder, "a.zip");
  const entries = [
    bytes("b/long.txt", long),
    bytes("a.txt", "x"),
    bytes("ä.txt", ""),
    file("c/photo.png", Buffer.from(long)),
    file("d.csv", Buffer.from(long)),
  ];
  await writeZip(zip, entries, new Map());
  expect(await read(zip)).toEqual({
    "a.txt": { content: "x", method: 0, date: 0x21, extra: 0 },
    "b/long.txt": { content: long, method: 8, date: 0x21, extra: 0 },
    "c/photo.png": { content: long, method: 0, date: 0x21, extra: 0 },
    "d.csv": { content: long, method: 8, date: 0x21, extra: 0 },
    "ä.txt": { content: "", method: 0, date: 0x21, extra: 0 },
  });
  expect(Object.keys(await read(zip))).toEqual(["a.txt", "b/long.txt", "c/photo.png", "d.csv", "ä.txt"]);
});

it("writes the same bytes whatever the order, the cache and the time", async () => {
  const entries = [bytes("b.txt", long), bytes("a.txt", "x")];
  const cache = new Map<string, Buffer>();
  await writeZip(join(folder, "1.zip"), entries, cache);
  await writeZip(join(folder, "2.zip"), [...entries].reverse(), cache);
  expect(readFileSync(join(folder, "1.zip"))).toEqual(readFileSync(join(folder, "2.zip")));
});

it("streams a file of several chunks", async () => {
  const content = Buffer.alloc(3_000_000, "0123456789abcdef-");
  await writeZip(join(folder, "a.zip"), [file("big.svg", content), file("big.mp4", content)], new Map());
  const found = await read(join(folder, "a.zip"));
  expect(found["big.svg"]?.content).toBe(content.toString());
  expect(found["big.mp4"]?.content).toBe(content.toString());
});

it("refuses a file that changed since it was hashed, and two of one name", async () => {
  const changed = { ...file("a.svg", Buffer.from("x")), hash: "0" };
  await expect(writeZip(join(folder, "a.zip"), [changed], new Map())).rejects.toThrow("changed while");
  await expect(
    writeZip(join(folder, "b.zip"), [bytes("a", "1"), bytes("a", "2")], new Map()),
  ).rejects.toThrow("Two files");
});

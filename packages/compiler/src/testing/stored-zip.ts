import { crc32 } from "node:zlib";
import type { ArchiveEntry } from "../output.ts";

/** A zip of entries as they are, for those who judge packages. @param bytesOf an entry that is not its own text or bytes. */
export function storedZip(
  entries: readonly ArchiveEntry[],
  bytesOf: (entry: ArchiveEntry) => Uint8Array,
): Uint8Array {
  const [files, records]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const entry of entries) {
    const [name, bytes] = [Buffer.from(entry.path), contentOf(entry, bytesOf)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x21, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    files.push(Buffer.from("PK\u0003\u0004"), facts, name, Buffer.from(bytes));
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    records.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), facts, more, name);
    offset += 30 + name.length + bytes.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

function contentOf(entry: ArchiveEntry, bytesOf: (entry: ArchiveEntry) => Uint8Array): Uint8Array {
  if ("text" in entry) return Buffer.from(entry.text);
  return "bytes" in entry ? entry.bytes : bytesOf(entry);
}

import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { type Entry, open, type ZipFile } from "yauzl";

/** A zip whose directory was read and judged; contents are read when they are asked for. */
export interface OpenPackage {
  /** Paths of its files, sorted. */
  readonly paths: readonly string[];
  /** What is wrong with the zip itself. */
  readonly problems: readonly string[];
  read(path: string): Promise<Buffer | undefined>;
  close(): void;
}

const limits = { files: 20_000, file: 512 * 1024 * 1024, all: 2 * 1024 * 1024 * 1024, directory: 50_000_000 };

/** Throws an Error that says why, if the file is no zip that can be trusted to be read. */
export async function openPackage(file: string): Promise<OpenPackage> {
  const zip = await openZip(file);
  const entries = new Map<string, Entry>();
  const problems: string[] = [];
  let total = 0;
  await eachEntry(zip, (entry) => {
    total += entry.uncompressedSize;
    if (entries.size >= limits.files) throw new Error(`it holds more than ${limits.files} files`);
    if (entry.uncompressedSize > limits.file || total > limits.all)
      throw new Error("it unpacks to more than 2 GiB");
    if (entry.fileName.endsWith("/")) return;
    problems.push(...problemsOf(entry, entries));
    entries.set(entry.fileName, entry);
  });
  const stream = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  return {
    paths: [...entries.keys()].sort(),
    problems,
    read: async (path) => {
      const entry = entries.get(path);
      if (entry === undefined || entry.isEncrypted()) return undefined;
      return buffer(await stream(entry));
    },
    close: () => zip.close(),
  };
}

async function openZip(file: string): Promise<ZipFile> {
  const options = {
    lazyEntries: true,
    autoClose: false,
    strictFileNames: true,
    validateEntrySize: true,
  } as const;
  return promisify<string, typeof options, ZipFile>(open)(file, options);
}

async function eachEntry(zip: ZipFile, look: (entry: Entry) => void): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      zip.on("error", reject);
      zip.on("end", resolve);
      zip.on("entry", (entry: Entry) => {
        try {
          look(entry);
          zip.readEntry();
        } catch (error) {
          reject(error);
        }
      });
      zip.readEntry();
    });
  } catch (error) {
    zip.close();
    throw error;
  }
}

function problemsOf(entry: Entry, before: ReadonlyMap<string, Entry>): readonly string[] {
  const name = entry.fileName;
  const lower = name.toLowerCase();
  const twin = [...before.keys()].find((other) => other.toLowerCase() === lower);
  return [
    twin === undefined ? [] : [`Two files have the same name but for capitals: "${twin}" and "${name}".`],
    entry.isEncrypted() ? [`"${name}" is encrypted.`] : [],
    [0, 8].includes(entry.compressionMethod)
      ? []
      : [`"${name}" is packed by a method that LMSs cannot read.`],
    name.length > 200 ? [`The name "${name.slice(0, 60)}…" is longer than 200 characters.`] : [],
    /^[\w./-]+$/.test(name) ? [] : [`The name "${name}" has characters that some LMSs refuse.`],
    serverSide.test(name) ? [`"${name}" has an ending that LMSs refuse because servers would run it.`] : [],
  ].flat();
}

const serverSide = /(\.(php\d?|phtml|aspx?|jsp|cgi|pl|py|sh|exe|bat|cmd)|(^|\/)\.htaccess)$/i;

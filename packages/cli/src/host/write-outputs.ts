import { chmod, copyFile, lstat, open, readFile, writeFile } from "node:fs/promises";
import type { ArchiveEntry, ContentFile, OutputFile } from "@coursewright/compiler";
import type { UsageProblem } from "../command-line/command.ts";
import { type BuildRecord, type RecordedFile, recordName, writeRecord } from "./build-record.ts";
import type { DocumentTypesetter } from "./document-typesetter.ts";
import { drawPng } from "./draw-png.ts";
import { hashFile, sha256 } from "./hash-files.ts";
import { linkOnTheWay, placeIn } from "./safe-path.ts";
import { openStaging, type Staging } from "./staging.ts";
import { type DeflateCache, writeZip, type ZipEntry } from "./zip.ts";

/** A file and the output it belongs to. */
export interface NamedFile {
  readonly output: string;
  readonly file: OutputFile;
}

export interface WriteRequest {
  readonly out: string;
  readonly program: string;
  readonly files: readonly NamedFile[];
  /** Where the workspace's files lie. */
  readonly places: ReadonlyMap<string, string>;
  /** Outputs that were built; files of others are left as they are. */
  readonly built: ReadonlySet<string>;
  readonly before?: BuildRecord;
  readonly sources?: string;
  readonly signal: AbortSignal;
  progress(text: string): void;
  readonly documents: DocumentTypesetter;
}

export interface WriteReport {
  readonly written: readonly string[];
  readonly kept: readonly string[];
  readonly removed: readonly string[];
}

/** Writes what differs from the build before, and removes what that build wrote and this one does not. */
export async function writeOutputs(request: WriteRequest): Promise<WriteReport | UsageProblem> {
  const { out, before } = request;
  const refused = await refusePaths(request);
  if (refused !== undefined) return refused;
  const staging = await openStaging(out);
  if (staging === undefined) return busy(out);
  try {
    const kept: RecordedFile[] = [];
    const written: RecordedFile[] = [];
    const cache: DeflateCache = new Map();
    for (const named of request.files) {
      request.signal.throwIfAborted();
      const inputs = inputsOf(named.file, request.documents);
      const known = before?.outputs.find(({ path }) => path === named.file.path);
      if (known?.inputs === inputs && (await fileHashOf(out, known.path, known.bytes)) === known.sha256)
        kept.push(known);
      else written.push(await stage(named, inputs, request, staging, cache));
    }
    const others = (before?.outputs ?? []).filter(({ output }) => !request.built.has(output));
    const removed = await removable(request);
    await writeSynced(
      await staging.prepare(recordName),
      recordText(request, [...kept, ...written, ...others]),
    );
    await staging.commit([...written.map(({ path }) => path), recordName], removed);
    return { written: paths(written), kept: paths(kept), removed };
  } catch (error) {
    await staging.discard();
    throw error;
  }
}

function paths(files: readonly RecordedFile[]): readonly string[] {
  return files.map(({ path }) => path);
}

function recordText({ program, sources }: WriteRequest, files: readonly RecordedFile[]): string {
  return writeRecord({ version: 1, program, ...(sources === undefined ? {} : { sources }), outputs: files });
}

/** SHA-256 of a file in OUT; undefined if it is not there, is no file, or has another size. */
export async function fileHashOf(out: string, path: string, bytes: number): Promise<string | undefined> {
  const place = placeIn(out, path);
  const state = await lstat(place).catch(() => undefined);
  return state?.isFile() && state.size === bytes ? hashFile(place) : undefined;
}

/** Nothing is written through a link, and nothing that we did not write is replaced. */
async function refusePaths({ out, files, before }: WriteRequest): Promise<UsageProblem | undefined> {
  const ours = new Set([
    ...(before === undefined ? [] : [recordName]),
    ...(before?.outputs ?? []).map(({ path }) => path),
  ]);
  for (const path of [recordName, ...files.map(({ file }) => file.path)]) {
    const link = await linkOnTheWay(out, path);
    const remedy = "Move it away, or name another folder: --out OUT.";
    if (link !== undefined)
      return { problem: `${link} is in the way: nothing is built through a link.`, remedy };
    const there = await lstat(placeIn(out, path)).catch(() => undefined);
    if (there !== undefined && !ours.has(path))
      return {
        problem: `${placeIn(out, path)} was not written by a build and would be overwritten.`,
        remedy,
      };
  }
  return undefined;
}

/** What the build before wrote, this one does not, and nobody has changed since. */
async function removable({ out, before, built, files }: WriteRequest): Promise<readonly string[]> {
  const now = new Set(files.map(({ file }) => file.path));
  const removed: string[] = [];
  for (const { output, path, sha256: hash, bytes } of before?.outputs ?? []) {
    if (!built.has(output) || now.has(path) || (await linkOnTheWay(out, path)) !== undefined) continue;
    if ((await fileHashOf(out, path, bytes)) === hash) removed.push(path);
  }
  return removed;
}

/** A digest of all that decides a file's bytes, besides the tool. */
function inputsOf(file: OutputFile, documents: DocumentTypesetter): string {
  if ("source" in file) return documents.inputsOf(file);
  if (!("archive" in file))
    return sha256(JSON.stringify(["file", contentHash(file), file.executable === true]));
  const entries = file.archive.map((entry) => [entry.path, contentHash(entry)]);
  return sha256(JSON.stringify(["zip", process.versions.zlib, entries]));
}

function contentHash(file: ArchiveEntry): string {
  if ("asset" in file) return file.hash;
  if ("drawing" in file) return sha256(JSON.stringify(["drawing", file.drawing.hash, file.width]));
  return sha256("text" in file ? file.text : file.bytes);
}

async function stage(
  { output, file }: NamedFile,
  inputs: string,
  { places, progress, documents }: WriteRequest,
  staging: Staging,
  cache: DeflateCache,
): Promise<RecordedFile> {
  progress(`writing ${file.path}`);
  const place = await staging.prepare(file.path);
  if ("archive" in file)
    await writeZip(place, await Promise.all(file.archive.map((entry) => zipEntry(entry, places))), cache);
  else if ("source" in file) {
    const bytes = documents.typeset(file);
    await writeContent(place, { path: file.path, bytes }, places);
  } else await writeContent(place, file, places);
  const { size } = await lstat(place);
  const hash = await hashFile(place);
  if ("asset" in file && file.hash !== hash)
    throw new Error(`${file.asset} changed while it was built. Build again.`);
  return { output, path: file.path, sha256: hash, bytes: size, inputs };
}

async function zipEntry(file: ArchiveEntry, places: ReadonlyMap<string, string>): Promise<ZipEntry> {
  const { path } = file;
  if ("drawing" in file)
    return { path, bytes: await drawPng(await readFile(placeOf(file.drawing.asset, places)), file.width) };
  if ("asset" in file) return { path, file: placeOf(file.asset, places), hash: file.hash };
  return { path, bytes: "text" in file ? Buffer.from(file.text) : file.bytes };
}

async function writeContent(
  place: string,
  file: ContentFile,
  places: ReadonlyMap<string, string>,
): Promise<void> {
  if ("asset" in file) await copyFile(placeOf(file.asset, places), place);
  else await writeFile(place, "text" in file ? file.text : file.bytes);
  await chmod(place, file.executable === true ? 0o755 : 0o644);
  const handle = await open(place, "r");
  await handle.sync();
  await handle.close();
}

async function writeSynced(place: string, text: string): Promise<void> {
  await writeFile(place, text, { flush: true });
}

function placeOf(asset: string, places: ReadonlyMap<string, string>): string {
  const place = places.get(asset);
  if (place === undefined)
    throw new Error(`An output shipped a file that the workspace does not have: ${asset}`);
  return place;
}

function busy(out: string): UsageProblem {
  return {
    problem: `Another build is at work in ${out}.`,
    remedy: "Wait for it to end. If none is running, remove the folder .coursewright in it.",
  };
}

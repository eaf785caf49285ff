import { copyFile } from "node:fs/promises";
import { writeZip } from "../../host/zip.ts";
import { openPackage } from "../open-package.ts";

/** Copies a package, and the results beside it, with some of its texts changed. */
export async function repack(
  from: string,
  to: string,
  changes: Readonly<Record<string, (text: string) => string>>,
  { results = true } = {},
): Promise<void> {
  const content = await openPackage(from);
  const entries = content.paths.map(async (path) => {
    const bytes = (await content.read(path)) ?? Buffer.alloc(0);
    const change = changes[path];
    return { path, bytes: change === undefined ? bytes : Buffer.from(change(bytes.toString("utf8"))) };
  });
  await writeZip(to, await Promise.all(entries), new Map());
  content.close();
  if (results) await copyFile(`${from}.verify.json`, `${to}.verify.json`);
}

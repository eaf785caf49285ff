import { FileType, Uri, workspace } from "vscode";

/** Every file below a folder, without hidden folders; relative, with `/`. */
export async function listFiles(folder: Uri): Promise<readonly string[]> {
  const found: string[] = [];
  await walk(folder, "", found, 0);
  return found;
}

async function walk(folder: Uri, prefix: string, found: string[], depth: number): Promise<void> {
  if (depth > deepest || found.length > most) return;
  for (const [name, type] of await entriesOf(folder)) {
    if (type === FileType.File) found.push(`${prefix}${name}`);
    else if ((type & FileType.Directory) !== 0 && !name.startsWith(".") && name !== "node_modules")
      await walk(Uri.joinPath(folder, name), `${prefix}${name}/`, found, depth + 1);
  }
}

/** What no workspace comes near; links in circles do. */
const deepest = 32;
const most = 50_000;

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** A file's size and, where it is asked for, its text; `null` where there is no such file. */
export async function readFile(file: Uri, text: boolean): Promise<{ size: number; text?: string } | null> {
  try {
    const { size } = await workspace.fs.stat(file);
    if (!text || size > largestText) return { size };
    return { size, text: new TextDecoder().decode(await workspace.fs.readFile(file)) };
  } catch {
    return null;
  }
}

/** As much as the language reads of a text (contracts: 8 MB), and as a picture may have. */
const largestText = 8 * 1024 * 1024;
const largestPicture = 16 * 1024 * 1024;

/** A file's bytes in base64; `null` where there is none or it is too large. */
export async function readBytes(file: Uri): Promise<string | null> {
  try {
    if ((await workspace.fs.stat(file)).size > largestPicture) return null;
    const bytes = await workspace.fs.readFile(file);
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  } catch {
    return null;
  }
}

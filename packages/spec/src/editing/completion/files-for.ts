import type { Type } from "../../types/type.ts";
import { fileKind } from "../../workspace/file-kind.ts";
import type { Site } from "./site.ts";

/** Files that a path may name, as the document would write them: those beside it and in folders below. */
export function filesFor(
  type: Type,
  { workspace, document }: Pick<Site, "workspace" | "document">,
): readonly string[] {
  const folder = document.path.slice(0, document.path.lastIndexOf("/") + 1);
  const endings = endingsFor(type);
  return workspace
    .paths()
    .filter((path) => path.startsWith(folder) && isContent(path))
    .filter((path) => endings === undefined || endings.test(path))
    .map((path) => path.slice(folder.length));
}

/** Documents of the language are named by their ids, never by their paths. */
function isContent(path: string): boolean {
  const kind = fileKind(path);
  return kind.as === "markdown" || kind.as === "asset";
}

/** What a file of a kind is called, where that is known. */
function endingsFor({ name }: Type): RegExp | undefined {
  if (/Markdown/.test(name)) return /(?<!\.[a-z]{2}(?:-[A-Z]{2})?)\.md$/;
  if (/captions/.test(name)) return /\.vtt$/;
  if (/script/.test(name)) return /\.(?:sh|mjs|js|py|ts)$/;
  return undefined;
}

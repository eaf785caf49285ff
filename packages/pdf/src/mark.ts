import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What besides a request decides a document's bytes: the versions of this package and of Typst. */
export function typesetterMark(): string {
  return [new URL("../package.json", import.meta.url), require.resolve(`${engine}/package.json`)]
    .map((file) => versionIn(readFileSync(file, "utf8")))
    .join(" ");
}

const engine = "@myriaddreamin/typst-ts-node-compiler";

function versionIn(manifest: string): string {
  const { version }: { readonly version?: unknown } = JSON.parse(manifest);
  return String(version);
}

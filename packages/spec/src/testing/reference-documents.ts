import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileKind } from "../workspace/file-kind.ts";

const folder = fileURLToPath(new URL("../../../../examples/invoice-approval/", import.meta.url));

/** The reference program's documents and texts by path. */
export const referenceFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => fileKind(path).as !== "asset")
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
);

/** Those of them that are written in YAML. */
export const referenceDocuments: readonly (readonly [path: string, text: string])[] = Object.entries(
  referenceFiles,
).filter(([path]) => path.endsWith(".yaml"));

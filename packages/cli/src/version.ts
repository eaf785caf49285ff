import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./host/package-folder.ts";

/** The version of this package. */
export function version(): string {
  // Our own file: what npm installed.
  const { version } = JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")) as {
    readonly version: string;
  };
  return version;
}

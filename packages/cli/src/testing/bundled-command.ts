import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageFolder } from "../host/package-folder.ts";

/** Bundles the command as the build does, into a folder of its own; gives the program to start with node. */
export async function bundleCommand(): Promise<string> {
  const builder: { bundle(folder: string): Promise<void> } = await import(
    pathToFileURL(join(packageFolder(), "build.mjs")).href
  );
  const folder = join(packageFolder(), "node_modules", ".cache", `bundle-${randomUUID().slice(0, 8)}`);
  await builder.bundle(folder);
  const program = join(folder, "start.mjs");
  writeFileSync(program, 'import { main } from "./main.js";\nawait main();\n');
  return program;
}

/** Removes what `bundleCommand` made. */
export function removeBundle(program: string): void {
  rmSync(dirname(program), { recursive: true, force: true });
}

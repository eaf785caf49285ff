import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import type { Editors } from "./editors.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly editors: Editors;
    /** The extension as it is installed, and its unpacked folder. */
    readonly vsix: string;
    readonly extension: string;
  }
}

const extension = fileURLToPath(new URL("../../dist/extension", import.meta.url));

/** A script of the repository, which has no types. */
const setUpEditors = new URL("../../../../scripts/set-up-editors.mjs", import.meta.url).href;

interface SetUpEditors {
  readonly webCommit: string;
  installEditors(): Promise<Omit<Editors, "webCommit"> | null>;
}

/** Installs the editors where they are missing, and packs the extension that was built. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const { installEditors, webCommit } = (await import(setUpEditors)) as SetUpEditors;
  const installed = await installEditors();
  if (installed === null) throw new Error("The editors could not be installed from npm.");
  const folder = mkdtempSync(join(tmpdir(), "coursewright-vsix-"));
  const vsix = join(folder, "coursewright.vsix");
  execFileSync("npx", ["--no-install", "vsce", "package", "--no-dependencies", "-o", vsix], {
    cwd: extension,
    stdio: "pipe",
  });
  provide("editors", { ...installed, webCommit });
  provide("vsix", vsix);
  provide("extension", extension);
  return () => rmSync(folder, { recursive: true, force: true });
}

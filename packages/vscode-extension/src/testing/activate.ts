import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { FakeVsCode, type Surroundings } from "./fake-vscode.ts";

const require = createRequire(import.meta.url);

/** Activates the extension as VS Code would, in an editor that only remembers what it is told. */
export async function activate(
  entry: "extension" | "extension-web",
  surroundings: Surroundings,
): Promise<FakeVsCode> {
  const editor = new FakeVsCode(surroundings);
  const modules = new Map<string, object>([
    ["vscode", editor.api],
    ...["vscode-languageclient", "vscode-languageclient/node", "vscode-languageclient/browser"].map(
      (name) => [name, editor.languageClient] as const,
    ),
  ]);
  const module: { exports: { activate?: (context: unknown) => void } } = { exports: {} };
  const run = new Function("module", "require", "Worker", await bundle(entry));
  run(module, (name: string) => modules.get(name) ?? require(name), class {});
  module.exports.activate?.(editor.context);
  await editor.started;
  return editor;
}

/** The sources in one script, without what only VS Code can load. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    conditions: ["coursewright-source"],
    external: ["vscode", "vscode-languageclient"],
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

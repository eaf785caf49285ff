import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { lists } from "./lists.mjs";
import { needDependencies } from "./need-dependencies.mjs";
import { root } from "./step.mjs";

/**
 * Writes the lists of rules, outputs and checkpoint kinds from their files, then the reference of the language, the
 * list of findings and the JSON Schemas from the definition.
 */
needDependencies();
write(lists());
const { build } = await import("esbuild");
const bundle = join(tmpdir(), `coursewright-reference-${process.pid}.mjs`);
await build({
  entryPoints: [join(root, "scripts/reference.ts")],
  bundle: true,
  platform: "node",
  format: "esm",
  conditions: ["coursewright-source"],
  outfile: bundle,
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  logLevel: "error",
});
const { referenceFiles } = await import(pathToFileURL(bundle).href);
rmSync(bundle);
for (const folder of ["docs/reference", "schemas"])
  rmSync(join(root, folder), { recursive: true, force: true });
write(referenceFiles());

function write(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

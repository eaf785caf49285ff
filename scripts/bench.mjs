import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { root, run } from "./step.mjs";

/** `npm run bench`: builds, measures, writes bench/RESULTS.md. */
if (!(await build())) process.exit(1);
const { build: bundle } = await import("esbuild");
const outfile = join(tmpdir(), `coursewright-bench-${process.pid}.mjs`);
await bundle({
  entryPoints: [join(root, "bench/main.ts")],
  bundle: true,
  platform: "node",
  format: "esm",
  conditions: ["coursewright-source"],
  outfile,
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  logLevel: "error",
});
const { code } = await run(process.execPath, [outfile, root]);
rmSync(outfile);
process.exitCode = code;

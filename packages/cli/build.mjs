import { existsSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles the command to `dist/bundle`: a small beginning, and a chunk for what each command needs. */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);

await rm(here("./dist/bundle"), { recursive: true, force: true });
await build({
  entryPoints: { main: here("./src/main.ts") },
  outdir: here("./dist/bundle"),
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  conditions: ["coursewright-source"],
  mainFields: ["module", "main"],
  external: ["playwright-core", "scorm-again"],
  alias: { yaml: join(dirname(require.resolve("yaml/package.json")), "browser/dist/index.js") },
  banner: {
    js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
  },
  chunkNames: "[name]-[hash]",
  legalComments: "linked",
  charset: "utf8",
  logLevel: "warning",
});

const pages = here("../../docs/rules");
await rm(here("./dist/rules"), { recursive: true, force: true });
if (existsSync(pages)) await cp(pages, here("./dist/rules"), { recursive: true });

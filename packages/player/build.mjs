import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles the player to `player.js` and `player.css` in `dist`, or in the folder given as argument; fails where they
 * outgrow what a package may carry.
 */
const limits = { "player.js": 70_000, "player.css": 25_000 };
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outdir = process.argv[2] ?? here("./dist");

await build({
  entryPoints: { player: here("./src/main.ts") },
  outdir,
  bundle: true,
  format: "iife",
  minify: true,
  target: ["es2022", "chrome111", "firefox121", "safari16.2"],
  conditions: ["coursewright-source"],
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});
await build({
  entryPoints: { player: here("./src/styles/player.css") },
  outdir,
  bundle: true,
  minify: true,
  target: ["chrome111", "firefox121", "safari16.2"],
  charset: "utf8",
  logLevel: "warning",
});

for (const [name, limit] of Object.entries(limits)) {
  const { length } = await readFile(join(outdir, name));
  if (length > limit) throw new Error(`${name} has ${length} bytes, more than ${limit}.`);
}

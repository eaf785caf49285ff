import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles the player to `dist/player.js` and `dist/player.css`; fails where they outgrow what a package may carry. */
const limits = { "player.js": 60_000, "player.css": 25_000 };
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: { player: here("./src/main.ts") },
  outdir: here("./dist"),
  bundle: true,
  format: "iife",
  minify: true,
  target: ["es2022", "chrome105", "firefox121", "safari15.4"],
  conditions: ["coursewright-source"],
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});
await build({
  entryPoints: { player: here("./src/styles/player.css") },
  outdir: here("./dist"),
  bundle: true,
  minify: true,
  target: ["chrome111", "firefox113", "safari16.2"],
  charset: "utf8",
  logLevel: "warning",
});

for (const [name, limit] of Object.entries(limits)) {
  const { length } = await readFile(here(`./dist/${name}`));
  if (length > limit) throw new Error(`${name} has ${length} bytes, more than ${limit}.`);
}

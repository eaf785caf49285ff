import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles the extension into `dist/extension`: a folder as VS Code installs it, which `vsce` packs. */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);
const staged = here(`./dist/extension.${process.pid}`);
const shared = {
  bundle: true,
  minify: true,
  external: ["vscode"],
  conditions: ["coursewright-source"],
  alias: { yaml: join(dirname(require.resolve("yaml/package.json")), "browser/dist/index.js") },
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};
/** The player as the package `@coursewright/player` built it. */
const player = {
  name: "player",
  setup(builder) {
    builder.onResolve({ filter: /^coursewright:player$/ }, ({ path }) => ({ path, namespace: "player" }));
    builder.onLoad({ filter: /.*/, namespace: "player" }, async () => {
      const [script, style] = await Promise.all(
        ["js", "css"].map((ending) => readFile(here(`../player/dist/player.${ending}`), "utf8")),
      );
      return { contents: `export const player = ${JSON.stringify({ script, style })};`, loader: "js" };
    });
  },
};
const node = { ...shared, platform: "node", format: "cjs", target: "node20", mainFields: ["module", "main"] };
const web = { ...shared, platform: "browser", target: "es2022", mainFields: ["browser", "module", "main"] };

await rm(staged, { recursive: true, force: true });
await mkdir(join(staged, "dist"), { recursive: true });
await build({
  ...node,
  entryPoints: [here("./src/extension.ts")],
  outfile: join(staged, "dist/extension.cjs"),
});
await build({
  ...node,
  plugins: [player],
  entryPoints: [here("./src/server-node.ts")],
  outfile: join(staged, "dist/server-node.cjs"),
});
await build({
  ...web,
  format: "cjs",
  entryPoints: [here("./src/extension-web.ts")],
  outfile: join(staged, "dist/extension-web.js"),
});
await build({
  ...web,
  plugins: [player],
  format: "iife",
  entryPoints: [here("./src/server-worker.ts")],
  outfile: join(staged, "dist/server-worker.js"),
});
for (const name of ["media", "snippets", "walkthrough", "README.md", "LICENSE"])
  await cp(here(`./${name}`), join(staged, name), { recursive: true });
await writeFile(join(staged, "package.json"), `${JSON.stringify(await manifest(), undefined, 2)}\n`);
await rm(here("./dist/extension"), { recursive: true, force: true });
await rename(staged, here("./dist/extension"));

/** What users install has its name in the marketplace, and everything it needs in its bundles. */
async function manifest() {
  const {
    devDependencies,
    dependencies,
    scripts,
    type,
    private: _,
    engines,
    ...rest
  } = JSON.parse(await readFile(here("./package.json"), "utf8"));
  return { ...rest, name: "coursewright", engines: { vscode: engines.vscode } };
}

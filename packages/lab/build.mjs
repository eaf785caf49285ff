import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = new URL("./", import.meta.url);

/** The text of one of the programs that run outside this process, as a single file without imports. */
export async function bundle(name) {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`src/${name}-main.ts`, folder))],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    minify: true,
    legalComments: "none",
    conditions: ["coursewright-source"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  return result.outputFiles[0].text;
}

/** Run as a program it writes both into `dist`, beside what the compiler made. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(new URL("dist/", folder), { recursive: true });
  for (const name of ["check", "relay"])
    await writeFile(new URL(`dist/${name}.mjs`, folder), await bundle(name));
}

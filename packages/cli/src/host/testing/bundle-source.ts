import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

/** Bundles one of our source files for a process of its own; each module keeps its own address. */
export async function bundleSource(source: string, target: string): Promise<void> {
  await build({
    entryPoints: [source],
    outfile: target,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["coursewright-source"],
    external: ["esbuild", "@coursewright/pdf"],
    plugins: [ownAddress],
    banner: {
      js: 'import { createRequire as own } from "node:module"; const require = own(import.meta.url);',
    },
    logLevel: "error",
  });
}

const ownAddress: Plugin = {
  name: "own-address",
  setup: (bundler) => {
    bundler.onLoad({ filter: /packages\/\w+\/src\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      return {
        contents: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
        loader: "ts",
      };
    });
  },
};

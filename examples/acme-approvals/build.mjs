import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const { resolve: locate } = createRequire(import.meta.url);
const productFolder = join(here, "../invoice-approval/exercises/route-invoices/product");

/**
 * Builds the product into one folder that needs Node and nothing else. Built twice it is byte-identical.
 * @param {string} folder
 */
export async function buildProduct(folder = productFolder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "public"), { recursive: true });
  await Promise.all([bundleServer(folder, "src/server/main.ts"), buildPage(join(folder, "public"))]);
  copyAssets(folder);
}

/**
 * Bundles a program that uses the database into `server.js`, with what it needs beside it.
 * CommonJS, because the database's loader looks for its wasm beside itself.
 * @param {string} folder
 * @param {string} entry
 */
export async function bundleServer(folder, entry) {
  await build({
    ...shared,
    entryPoints: [join(here, entry)],
    outfile: join(folder, "server.js"),
    platform: "node",
    target: "node20.19",
    format: "cjs",
    minify: false,
    define: { "import.meta.dirname": "__dirname" },
  });
  copy(locate("node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm"), join(folder, "node-sqlite3-wasm.wasm"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "commonjs" }\n');
}

async function buildPage(folder) {
  await build({
    ...shared,
    entryPoints: { app: join(here, "src/web/main.tsx"), style: join(here, "src/web/styles/style.css") },
    outdir: folder,
    platform: "browser",
    target: ["es2022", "chrome120", "firefox121", "safari17"],
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    external: ["./inter.woff2"],
  });
}

const shared = {
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  absWorkingDir: here,
  logLevel: "warning",
};

function copyAssets(folder) {
  const database = dirname(locate("node-sqlite3-wasm"));
  const font = dirname(locate("@fontsource-variable/inter/package.json"));
  copy(join(font, "files/inter-latin-wght-normal.woff2"), join(folder, "public/inter.woff2"));
  for (const name of ["index.html", "icon.svg"])
    copy(join(here, "src/web", name), join(folder, "public", name));
  writeFileSync(
    join(folder, "LICENCES.txt"),
    licences({
      "node-sqlite3-wasm": join(database, ".."),
      Inter: font,
      preact: dirname(locate("preact/package.json")),
    }),
  );
}

/** Copies bytes only: a mode that a registry set has no place in the result. */
function copy(from, to) {
  writeFileSync(to, readFileSync(from));
}

function licences(packages) {
  return Object.entries(packages)
    .map(([name, folder]) => `${name}\n\n${readFileSync(join(folder, "LICENSE"), "utf8").trim()}\n`)
    .join("\n---\n\n");
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await buildProduct(process.argv[2]);

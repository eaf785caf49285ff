import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { indexedPng } from "./indexed-png.ts";
import { packageFolder } from "./package-folder.ts";

/** The faces of text in drawings; the build copies them to `dist/fonts`. */
export const drawingFonts: readonly string[] = [
  "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
];

/** A PNG of an SVG drawing, the same on every machine: its text is set in our own faces, nothing is fetched. */
export async function drawPng(svg: Uint8Array, width: number): Promise<Uint8Array> {
  tools ??= loadTools();
  const { Resvg, fonts } = await tools;
  const drawing = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: { fontBuffers: fonts, defaultFontFamily: "Inter", sansSerifFamily: "Inter" },
  });
  try {
    const picture = drawing.render();
    const png = indexedPng(picture) ?? picture.asPng();
    picture.free();
    return png;
  } finally {
    drawing.free();
  }
}

let tools: ReturnType<typeof loadTools> | undefined;

/** Two megabytes of WebAssembly: only for programs with drawings. */
async function loadTools() {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  const code = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(await readFile(code));
  return { Resvg, fonts: await Promise.all(drawingFonts.map(readFont)) };
}

async function readFont(file: string): Promise<Uint8Array> {
  const shipped = join(packageFolder(), "dist/fonts", basename(file));
  return readFile(existsSync(shipped) ? shipped : createRequire(import.meta.url).resolve(file));
}

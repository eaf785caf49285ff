import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The typefaces that documents are set in, so that they look the same on every machine. */
export const ownFamilies = { text: "Inter", code: "JetBrains Mono" } as const;

/** The bytes of our own fonts: `dist/fonts` of what is installed, their origin among our sources. */
export function readOwnFonts(): readonly Buffer[] {
  const installed = fileURLToPath(new URL("./fonts/", import.meta.url));
  return fontFiles.map((file) => {
    const shipped = join(installed, basename(file));
    return readFileSync(existsSync(shipped) ? shipped : originOf(file));
  });
}

/** Where they come from; the build copies them. */
export const fontFiles: readonly string[] = [
  "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  "@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf",
  "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  "@expo-google-fonts/inter/600SemiBold_Italic/Inter_600SemiBold_Italic.ttf",
  "@expo-google-fonts/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf",
];

function originOf(file: string): string {
  const [scope = "", name = "", ...rest] = file.split("/");
  const manifest = createRequire(import.meta.url).resolve(`${scope}/${name}/package.json`);
  return join(dirname(manifest), ...rest);
}

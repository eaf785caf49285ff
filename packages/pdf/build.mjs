import { cp, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { fontFiles } = await import("./dist/own-fonts.js");
const target = fileURLToPath(new URL("./dist/fonts/", import.meta.url));

/** Run as a program it puts the fonts, each family with its licence, beside what the compiler made. */
await mkdir(target, { recursive: true });
for (const file of fontFiles) {
  const [scope, name, ...rest] = file.split("/");
  const folder = dirname(require.resolve(`${scope}/${name}/package.json`));
  await cp(join(folder, ...rest), join(target, basename(file)));
  await cp(join(folder, "LICENSE_FONT"), join(target, `${name}-OFL.txt`));
}

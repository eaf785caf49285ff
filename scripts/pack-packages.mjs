import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./step.mjs";

/**
 * Packs every package that is published, as npm would, from what the build made.
 *
 * @returns for each its manifest and the path of its tarball in `folder`.
 */
export async function packPackages(folder) {
  const packages = readdirSync(join(root, "packages"))
    .map((name) => manifestIn(name))
    .filter((manifest) => manifest !== undefined && manifest.private !== true);
  const chosen = packages.map(({ name }) => `--workspace=${name}`);
  const { code, output } = await run(
    "npm",
    ["pack", "--ignore-scripts", "--silent", `--pack-destination=${folder}`, ...chosen],
    { quiet: true },
  );
  if (code !== 0) throw new Error(output);
  return packages.map((manifest) => ({ manifest, tarball: join(folder, fileNameOf(manifest)) }));
}

function manifestIn(name) {
  try {
    return JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
  } catch {
    return undefined;
  }
}

/** As npm calls a package's tarball. */
export function fileNameOf({ name, version }) {
  return `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
}

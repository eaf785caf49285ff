import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileNameOf } from "./pack-packages.mjs";

/**
 * A registry on this machine that has the given packages and no others, as they would be once published.
 *
 * @param packages what `packPackages` gives.
 * @returns its address, and how to end it.
 */
export async function startRegistry(packages) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname.slice(1));
    const asked = packages.find(({ manifest }) => manifest.name === path);
    const file = packages.find(({ manifest }) => fileNameOf(manifest) === path);
    if (asked !== undefined) response.end(JSON.stringify(describe(asked, address())));
    else if (file !== undefined) response.end(readFileSync(file.tarball));
    else response.writeHead(404).end();
  });
  const address = () => `http://127.0.0.1:${server.address().port}/`;
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: address(), end: () => new Promise((resolve) => server.close(resolve)) };
}

function describe({ manifest, tarball }, address) {
  const { name, version } = manifest;
  const integrity = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
  const dist = { tarball: `${address}${fileNameOf(manifest)}`, integrity };
  return { name, "dist-tags": { latest: version }, versions: { [version]: { ...manifest, dist } } };
}

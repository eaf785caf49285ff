import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleanEnvironment, cleanFolder } from "./clean-folder.mjs";
import { fencedBlocks } from "./fenced-blocks.mjs";
import { endReader, follow, startReader } from "./follow-document.mjs";
import { packPackages } from "./pack-packages.mjs";
import { missingFor } from "./reader-tools.mjs";
import { root, run } from "./step.mjs";

/** Everything that is published, packed and installed by npm in an empty folder, far from the workspace. */
const folder = cleanFolder();
const packed = cleanFolder();
const installed = join(folder, "node_modules/coursewright/bin/coursewright.js");
let packages = [];

const shell = (command, args, more = {}) =>
  run(command, args, { quiet: true, cwd: folder, env: cleanEnvironment(), ...more });

beforeAll(async () => {
  packages = await packPackages(packed);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  writeFileSync(join(folder, ".npmrc"), "engine-strict=true\nprefer-offline=true\naudit=false\nfund=false\n");
  const { code, output } = await shell("npm", ["install", ...packages.map(({ tarball }) => tarball)]);
  if (code !== 0) throw new Error(output);
});

afterAll(() => {
  for (const each of [folder, packed]) rmSync(each, { recursive: true, force: true });
});

describe("the published packages", () => {
  it("are all of them, and none leads back into the repository", () => {
    const names = packages.map(({ manifest }) => manifest.name);
    expect(names).toEqual(
      expect.arrayContaining(["coursewright", "@coursewright/spec", "@coursewright/player"]),
    );
    for (const name of names) {
      const place = join(folder, "node_modules", name);
      expect(realpathSync(place)).toBe(place);
      expect(existsSync(join(place, "src"))).toBe(false);
    }
  });

  it("can be imported by their names, but for what runs in a worker of a browser", async () => {
    const names = packages.flatMap(({ manifest }) =>
      Object.keys(manifest.exports ?? {})
        .filter((entry) => !/\.json$|worker/.test(entry))
        .map((entry) => manifest.name + entry.slice(1)),
    );
    const program = `for (const name of ${JSON.stringify(names)}) await import(name);`;
    expect(await shell(process.execPath, ["--input-type=module", "-e", program])).toEqual({
      code: 0,
      output: "",
    });
  });

  it("have every dependency they need, and no other version of it", async () => {
    const { code, output } = await shell("npm", ["ls", "--all", "--omit=dev"]);
    expect(code, output).toBe(0);
  });

  it("bring the command, which npx finds", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8"));
    const here = await shell("npx", ["--no-install", "coursewright", "--version"]);
    expect(here).toEqual({ code: 0, output: `${version}\n` });
  });

  it("run by npx from the tarballs alone", async () => {
    const empty = cleanFolder();
    const chosen = packages.map(({ tarball }) => `--package=${tarball}`);
    const { version } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8"));
    const env = cleanEnvironment({ npm_config_prefer_offline: "true" });
    const ran = await shell("npx", ["--yes", ...chosen, "--", "coursewright", "--version"], {
      cwd: empty,
      env,
    });
    rmSync(empty, { recursive: true });
    expect(ran).toEqual({ code: 0, output: `${version}\n` });
  });
});

describe("the tutorial, with what was installed", () => {
  const reader = startReader(installed);
  afterAll(() => endReader(reader));
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const blocks = fencedBlocks(readme).filter(({ heading }) => heading === "A tutorial in ten minutes");

  it("has its blocks", () => {
    expect(blocks.length).toBeGreaterThan(15);
  });

  for (const block of blocks.filter((each) => missingFor(each) === undefined))
    it(`line ${block.line}: ${block.text.split("\n")[0]}`, () => expect(follow(block, reader)).toEqual([]));
});

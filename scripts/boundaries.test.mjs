import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { cruise } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packages, whoMayImportWhom } from "./who-may-import-whom.cjs";

const { forbidden } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
const lines = Object.keys(whoMayImportWhom);
const entry = (name) => `packages/${name}/src/entry.ts`;

/** A file to which a line of the table applies, and no other. */
function probeOf(line) {
  if (line.endsWith(".ts")) return line;
  return join(line, "probe.ts");
}

/** All packages but the line's own, each by its path and by its name. */
function othersOf(line) {
  return packages.filter(({ name }) => !line.startsWith(`packages/${name}/`));
}

/** What a line grants a part of, by the path of something in it. */
function grantedPartsOf(line) {
  return whoMayImportWhom[line]
    .filter((granted) => granted.includes("/src/"))
    .map((granted) => (granted.endsWith("/") ? `packages/${granted}part.ts` : `packages/${granted}`));
}

function importing(from, ...places) {
  return places
    .map((place, index) => {
      const path = place.startsWith("packages/") ? relative(dirname(from), place) : place;
      return `export * as e${index} from "${path.startsWith("../") || path === place ? path : `./${path}`}";\n`;
    })
    .join("");
}

/** Every import that is a boundary's to refuse, beside all that the table grants. */
const imports = lines.flatMap((line) => [
  ...othersOf(line).flatMap(({ name, published }) => [
    [probeOf(line), entry(name)],
    [probeOf(line), published],
    [probeOf(line), `${published}/sub/path`],
  ]),
  ...grantedPartsOf(line).map((part) => [probeOf(line), part]),
]);

/** What the other rules refuse. */
const violations = {
  "no-cycles": [["packages/cli/src/a.ts", "packages/cli/src/b.ts"]],
  "spec-is-pure": [["packages/spec/src/pure.ts", "node:fs"]],
  "compiler-is-pure": [["packages/compiler/src/pure.ts", "node:zlib"]],
  "player-runs-in-browsers": [["packages/player/src/pure.ts", "node:path"]],
  "lsp-runs-in-workers": [["packages/lsp/src/pure.ts", "node:fs"]],
  "rules-never-import-rules": [["packages/spec/src/rules/item/a.ts", "packages/spec/src/rules/id/b.ts"]],
  "outputs-never-import-outputs": [
    ["packages/compiler/src/outputs/labs/a.ts", "packages/compiler/src/outputs/scorm12/b.ts"],
  ],
  "commands-never-import-commands": [
    ["packages/cli/src/commands/a.ts", "packages/cli/src/commands/b.ts"],
    ["packages/cli/src/commands/c.ts", "packages/cli/src/commands/lab/start.ts"],
    ["packages/cli/src/commands/lab/stop.ts", "packages/cli/src/commands/lab/start.ts"],
    ["packages/cli/src/commands/lab/open.ts", "packages/cli/src/commands/a.ts"],
  ],
};

/** What no rule refuses, though it looks like what one does; and the other half of a cycle. */
const allowed = [
  ["packages/cli/src/b.ts", "packages/cli/src/a.ts"],
  ["packages/spec/src/a.test.ts", entry("compiler")],
  ["packages/spec/src/testing/world.ts", "node:fs"],
  ["packages/lsp/src/node/disk.ts", "node:fs"],
  ["packages/spec/src/rules/item/alone.ts", "packages/spec/src/rules/intact.ts"],
  ["packages/cli/src/commands/lab/hint.ts", "packages/cli/src/lab/open.ts"],
];

const baseDir = mkdtempSync(join(tmpdir(), "coursewright-boundaries-"));
afterAll(() => rmSync(baseDir, { recursive: true, force: true }));
let found = [];

beforeAll(async () => {
  const files = new Map();
  for (const [from, to] of [...imports, ...Object.values(violations).flat(), ...allowed]) {
    files.set(from, [...(files.get(from) ?? []), to]);
    if (to.startsWith("packages/") && !files.has(to)) files.set(to, []);
  }
  for (const [path, places] of files) {
    mkdirSync(dirname(join(baseDir, path)), { recursive: true });
    writeFileSync(join(baseDir, path), importing(path, ...places) || "export const it = 1;\n");
  }
  const { output } = await cruise(["packages"], {
    baseDir,
    validate: true,
    ruleSet: { forbidden },
    tsPreCompilationDeps: true,
  });
  found = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
});

/** What a rule has found, as pairs. */
function foundBy(name) {
  return found.filter(({ rule }) => rule === name).map(({ from, to }) => [from, to]);
}

describe("the boundaries between packages", () => {
  it("have a line for each package, and no rule that is not tried", () => {
    expect(packages.length).toBeGreaterThan(7);
    expect(lines).toEqual(expect.arrayContaining(packages.map(({ name }) => `packages/${name}/src/`)));
    const tried = [...lines.map((line) => `${line} imports only what it may`), ...Object.keys(violations)];
    expect(forbidden.map(({ name }) => name).sort()).toEqual(tried.sort());
  });

  it.each(lines)("%s imports only what it may", (line) => {
    const refused = othersOf(line)
      .filter(({ name }) => !whoMayImportWhom[line].includes(`${name}/`))
      .flatMap(({ name, published }) => [entry(name), published, `${published}/sub/path`]);
    expect(refused.length).toBeGreaterThan(0);
    expect(foundBy(`${line} imports only what it may`).sort()).toEqual(
      refused.map((to) => [probeOf(line), to]).sort(),
    );
  });

  it.each(Object.entries(violations))("%s refuses deliberate violations", (name, pairs) => {
    const core = ([from, to]) => [from, to.replace("node:", "")];
    expect(foundBy(name).map(core).sort()).toEqual(pairs.map(core).sort());
  });
});

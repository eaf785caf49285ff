import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import { afterAll, describe, expect, it } from "vitest";

const { forbidden } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");

/** For each boundary a small tree that breaks it, and nothing else. */
const violations = {
  "no-cycles": {
    "packages/spec/src/a.ts": 'import { b } from "./b.ts"; export const a = b;',
    "packages/spec/src/b.ts": 'import { a } from "./a.ts"; export const b = a;',
  },
  "spec-stands-alone": {
    "packages/spec/src/a.ts": 'export { b } from "../../compiler/src/b.ts";',
    "packages/compiler/src/b.ts": "export const b = 1;",
  },
  "spec-is-pure": { "packages/spec/src/a.ts": 'export { readFileSync } from "node:fs";' },
  "compiler-knows-spec-only": {
    "packages/compiler/src/a.ts": 'export { b } from "../../lab/src/b.ts";',
    "packages/lab/src/b.ts": "export const b = 1;",
  },
  "compiler-is-pure": { "packages/compiler/src/a.ts": 'export { deflateRawSync } from "node:zlib";' },
  "player-knows-spec-only": {
    "packages/player/src/a.ts": 'export { b } from "../../compiler/src/b.ts";',
    "packages/compiler/src/b.ts": "export const b = 1;",
  },
  "player-runs-in-browsers": { "packages/player/src/a.ts": 'export { join } from "node:path";' },
  "lab-knows-spec-only": {
    "packages/lab/src/a.ts": 'export { b } from "../../cli/src/b.ts";',
    "packages/cli/src/b.ts": "export const b = 1;",
  },
  "pdf-stands-alone": {
    "packages/pdf/src/a.ts": 'export { b } from "../../compiler/src/b.ts";',
    "packages/compiler/src/b.ts": "export const b = 1;",
  },
  "lsp-runs-in-workers": { "packages/lsp/src/a.ts": 'export { readFileSync } from "node:fs";' },
  "lsp-knows-spec-only": {
    "packages/lsp/src/a.ts": 'export { b } from "../../compiler/src/b.ts";',
    "packages/compiler/src/b.ts": "export const b = 1;",
  },
  "only-servers-of-the-extension-join-packages": {
    "packages/vscode-extension/src/a.ts": 'export { b } from "../../compiler/src/b.ts";',
    "packages/compiler/src/b.ts": "export const b = 1;",
  },
  "rules-never-import-rules": {
    "packages/spec/src/rules/item/a.ts": 'export { b } from "../id/b.ts";',
    "packages/spec/src/rules/id/b.ts": "export const b = 1;",
  },
  "outputs-never-import-outputs": {
    "packages/compiler/src/outputs/labs/a.ts": 'export { b } from "../scorm12/b.ts";',
    "packages/compiler/src/outputs/scorm12/b.ts": "export const b = 1;",
  },
  "commands-never-import-commands": {
    "packages/cli/src/commands/a.ts": 'export { b } from "./b.ts";',
    "packages/cli/src/commands/b.ts": "export const b = 1;",
  },
  "packages-are-joined-in-commands-and-host": {
    "packages/cli/src/terminal/a.ts": 'export { b } from "../../../lab/src/b.ts";',
    "packages/lab/src/b.ts": "export const b = 1;",
  },
};

const folders = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function namesOfViolations(files) {
  const baseDir = mkdtempSync(join(tmpdir(), "coursewright-boundaries-"));
  folders.push(baseDir);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(baseDir, path)), { recursive: true });
    writeFileSync(join(baseDir, path), text);
  }
  const { output } = await cruise(["packages"], {
    baseDir,
    validate: true,
    ruleSet: { forbidden },
    tsPreCompilationDeps: true,
    exclude: { path: "/dist/" },
  });
  return output.summary.violations.map((each) => each.rule.name);
}

describe("the boundaries between packages", () => {
  it("are all tried", () => {
    expect(Object.keys(violations).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
  });

  for (const [name, files] of Object.entries(violations)) {
    it(`${name} refuses a deliberate violation`, async () => {
      expect(new Set(await namesOfViolations(files))).toEqual(new Set([name]));
    });
  }
});

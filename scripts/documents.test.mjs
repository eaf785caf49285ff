import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { namedPaths } from "./named-paths.mjs";
import { root } from "./step.mjs";

const pages = ["README.md", "ARCHITECTURE.md", "AGENTS.md", "CONTRIBUTING.md", ...guidePages()];
const mostLines = 80;
const largestImage = 300_000;

function guidePages() {
  return [...filesIn("docs/guide"), ...filesIn("docs/outputs")].filter((path) => path.endsWith(".md"));
}

/** Files of the repository, committed or about to be. */
function filesIn(folder) {
  const output = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "--", folder], { cwd: root });
  return output.toString().trim().split("\n");
}

function missingPaths(markdown, page, exists = (path) => existsSync(join(root, path))) {
  return namedPaths(markdown, page)
    .filter(({ path }) => !exists(path))
    .map(({ path, line }) => `${page}:${line} ${path}`);
}

describe("the pages of the repository", () => {
  for (const page of pages)
    it(`${page} names only paths that exist`, () => {
      expect(missingPaths(readFileSync(join(root, page), "utf8"), page)).toEqual([]);
    });

  it("ARCHITECTURE.md names a good part of the code", () => {
    const named = namedPaths(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"), "ARCHITECTURE.md");
    expect(new Set(named.map(({ path }) => path)).size).toBeGreaterThan(80);
  });

  it(`AGENTS.md has at most ${mostLines} lines`, () => {
    expect(linesIn(readFileSync(join(root, "AGENTS.md"), "utf8"))).toBeLessThanOrEqual(mostLines);
  });

  it("pictures are small enough to be looked at", () => {
    const images = filesIn("docs/images");
    expect(images).not.toEqual([]);
    expect(images.filter((path) => statSync(join(root, path)).size > largestImage)).toEqual([]);
  });
});

describe("the check of the pages", () => {
  const none = () => false;

  it("sees links, code spans, and paths below a package's heading", () => {
    const text =
      "[a](docs/a.md#part)\n`packages/spec/src/gone.ts`\n### `packages/lab`: labs\n- `src/gone.ts` and `gone/`";
    expect(missingPaths(text, "README.md", none)).toEqual([
      "README.md:1 docs/a.md",
      "README.md:2 packages/spec/src/gone.ts",
      "README.md:3 packages/lab",
      "README.md:4 packages/lab/src/gone.ts",
    ]);
  });

  it("reads links from the page's own folder", () => {
    expect(missingPaths("[up](../rules/README.md)", "docs/guide/labs.md", none)).toEqual([
      "docs/guide/labs.md:1 docs/rules/README.md",
    ]);
  });

  it("passes over other sites, patterns and what stands in a block", () => {
    const text =
      "[b](https://nodejs.org)\n`scripts/*.mjs` `exercises/<id>/lab.yaml`\n```sh\ncat `docs/x`\n```";
    expect(missingPaths(text, "README.md", none)).toEqual([]);
  });

  it("counts lines as an editor does", () => {
    expect(linesIn("one\ntwo\n")).toBe(2);
    expect(linesIn("x\n".repeat(mostLines + 1))).toBeGreaterThan(mostLines);
  });
});

function linesIn(text) {
  return text.replace(/\n$/, "").split("\n").length;
}

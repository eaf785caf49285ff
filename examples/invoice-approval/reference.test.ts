import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { analyse, type FileContent, resolveProgram } from "@coursewright/spec";
import { describe, expect, test } from "vitest";

const { workspace, diagnostics } = analyse(readFolder(import.meta.dirname));

describe("the reference program", () => {
  test("has no finding at all", () => {
    const found = diagnostics.map(({ file, range, code, message }) => {
      return `${file}:${range.start.line} ${code} ${message}`;
    });
    expect(found).toEqual([]);
  });

  test.each(["enterprise", "smb"])("reaches %s in the mix it declares, within five points", (id) => {
    const segment = resolveProgram(workspace)?.segments.find((each) => each.id === id);
    const modalities = Object.keys({ ...segment?.mix, ...segment?.shares }) as (keyof typeof mix)[];
    const mix = segment?.mix ?? {};
    const off = modalities.filter((each) => {
      return Math.abs((segment?.shares[each] ?? 0) - (mix[each] ?? 0)) > 5;
    });
    expect(modalities).not.toEqual([]);
    expect(off).toEqual([]);
  });

  test("teaches, practises and assesses every objective of the administrators' core module", () => {
    const core = resolveProgram(workspace)?.modules.find((each) => each.id === "approval-workflows");
    const whole = core?.objectives.filter((each) => {
      return each.taught.length > 0 && each.practised.length > 0 && each.assessed.length > 0;
    });
    expect(whole?.map((each) => each.id)).toEqual(["build-routing", "notify-and-escalate", "test-workflow"]);
  });

  test("leaves no feature of the product untaught", () => {
    expect(resolveProgram(workspace)?.coverage.features.untaught).toEqual([]);
  });

  test("reads in Indonesian where an Indonesian learner reads it", () => {
    const program = resolveProgram(workspace, { language: "id" });
    const core = program?.modules.find((each) => each.id === "approval-workflows");
    expect(core?.lessons.map((each) => each.file)).toEqual([
      "modules/approval-workflows/why-routing.id.md",
      "modules/approval-workflows/build-the-route.id.md",
      "modules/approval-workflows/nobody-waits-unseen.id.md",
      "modules/approval-workflows/test-then-activate.id.md",
    ]);
    expect(core?.title).toBe("Alur kerja persetujuan");
  });
});

/** Every file of a folder: the text of what the language reads, the size of everything else. */
function readFolder(folder: string): (readonly [string, FileContent])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join("/"), readContent(path)] as const);
}

function readContent(path: string): FileContent {
  return /\.(?:yaml|md|po)$/.test(path) ? readFileSync(path, "utf8") : { size: statSync(path).size };
}

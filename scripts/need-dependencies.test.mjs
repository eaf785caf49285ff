import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./step.mjs";

it.each(["build", "check", "bench", "reference"])("%s says how to install what is missing", (name) => {
  const clone = mkdtempSync(join(tmpdir(), "coursewright-clone-"));
  cpSync(join(root, "scripts"), join(clone, "scripts"), { recursive: true });
  cpSync(join(root, "package.json"), join(clone, "package.json"));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, "scripts", `${name}.mjs`)], {
    cwd: clone,
    encoding: "utf8",
  });
  rmSync(clone, { recursive: true });
  expect([status, stdout, stderr]).toEqual([
    2,
    "",
    "✗ The npm dependencies are not installed. Run: npm install\n",
  ]);
});

import { existsSync } from "node:fs";
import { join } from "node:path";
import { needDependencies } from "./need-dependencies.mjs";
import { root, run, step, tool } from "./step.mjs";

/** Packages with a bundle of their own, after the types; in the order in which they need one another. */
const bundled = [
  "examples/acme-approvals",
  "packages/player",
  "packages/lab",
  "packages/pdf",
  "packages/cli",
  "packages/vscode-extension",
];

/** Builds everything: declarations and modules by TypeScript, then the bundles. */
export async function build() {
  needDependencies();
  const ok = await step("types and modules", () => tool("tsc", ["-b"], { quiet: true }));
  if (!ok) return false;
  for (const folder of bundled) {
    if (!existsSync(join(root, folder, "build.mjs"))) continue;
    if (
      !(await step(folder, () =>
        run(process.execPath, ["build.mjs"], { quiet: true, cwd: join(root, folder) }),
      ))
    )
      return false;
  }
  return true;
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await build()) ? 0 : 1;

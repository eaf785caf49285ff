import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { judgeGenerated } from "./generated.mjs";
import { needDependencies } from "./need-dependencies.mjs";
import { root, run, say, step, tool } from "./step.mjs";

/** `npm run check`: everything that is judged. `--no-tests` leaves the suites out, for those who have just run them. */
needDependencies();
const packages = readdirSync(join(root, "packages")).filter((name) =>
  existsSync(join(root, "packages", name, "package.json")),
);
const quiet = { quiet: true };

const steps = [
  ["format and lint", () => tool("biome", ["ci", "--error-on-warnings"], quiet)],
  ["build", async () => ({ code: (await build()) ? 0 : 1 })],
  [
    "types of tests",
    () =>
      sequence(
        packages.map((name) => () => tool("tsc", ["-p", `packages/${name}/tsconfig.test.json`], quiet)),
      ),
  ],
  [
    "boundaries",
    () => tool("depcruise", ["--config", ".dependency-cruiser.cjs", "packages", "scripts"], quiet),
  ],
  ["unused code and dependencies", () => tool("knip", [], quiet)],
  ["generated files", judgeGenerated],
  [
    "packages",
    () =>
      sequence(
        packages
          .filter(isPublished)
          .flatMap((name) => [
            () => tool("publint", [`packages/${name}`, "--strict"], quiet),
            () => tool("attw", ["--pack", `packages/${name}`, "--profile", "esm-only"], quiet),
          ]),
      ),
  ],
  ...(process.argv.includes("--no-tests")
    ? []
    : [["tests", () => run(process.execPath, ["scripts/test.mjs"])]]),
];

let failed = 0;
for (const [title, work] of steps) if (!(await step(title, work))) failed += 1;
say(failed === 0 ? "Everything holds." : `${failed} of ${steps.length} do not hold.`);
process.exitCode = failed === 0 ? 0 : 1;

/** What users install from npm; the extension is none of it. */
function isPublished(name) {
  return JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8")).private !== true;
}

/** Runs one after the other and stops at the first that fails. */
async function sequence(works) {
  for (const work of works) {
    const result = await work();
    if (result.code !== 0) return result;
  }
  return { code: 0, output: "" };
}

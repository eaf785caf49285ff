import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { generators } from "./generated.mjs";
import {
  judgeBoundaries,
  judgeGenerated,
  judgeStyle,
  judgeTypesOfProduct,
  judgeTypesOfTests,
  judgeUnused,
} from "./judges.mjs";
import { needDependencies } from "./need-dependencies.mjs";
import { packPackages } from "./pack-packages.mjs";
import { run, say, step, tool } from "./step.mjs";

/** `npm run check`: everything that is judged. `--no-tests` leaves the suites out, for those who have just run them. */
needDependencies();
const quiet = { quiet: true };

/** Those that only read, and so go side by side; the longest first. */
const reading = [
  ["packages", judgePackages],
  ["types of tests, benchmarks and scripts", judgeTypesOfTests],
  ["types of the product in examples", judgeTypesOfProduct],
  ["unused code and dependencies", judgeUnused],
  ["boundaries", judgeBoundaries],
  ["format and lint", judgeStyle],
];
const tests = ["tests", () => run(process.execPath, ["scripts/test.mjs"])];

const outcomes = [
  await step("build", async () => ({ code: (await build()) ? 0 : 1 })),
  ...(await sideBySide(reading)),
  await step("generated files", () => judgeGenerated(generators())),
  ...(process.argv.includes("--no-tests") ? [] : [await step(...tests)]),
];
const failed = outcomes.filter((holds) => !holds).length;
say(failed === 0 ? "Everything holds." : `${failed} of ${outcomes.length} do not hold.`);
process.exitCode = failed === 0 ? 0 : 1;

/** As many steps at a time as there are processors. */
async function sideBySide(steps) {
  const waiting = [...steps];
  const held = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      held.push(await step(...next));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return held;
}

/** What users install from npm, as they get it; the first that is wrong is enough. */
async function judgePackages() {
  const folder = mkdtempSync(join(tmpdir(), "coursewright-packages-"));
  try {
    for (const { tarball } of await packPackages(folder))
      for (const [judge, ...args] of [
        ["publint", "run", tarball, "--strict"],
        ["attw", tarball, "--profile", "esm-only"],
      ]) {
        const result = await tool(judge, args, quiet);
        if (result.code !== 0) return result;
      }
    return { code: 0, output: "" };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

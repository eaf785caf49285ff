import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { demandInCi, installDependencies, installSystemPackages } from "./set-up.mjs";
import { installEditors } from "./set-up-editors.mjs";
import { say, tool } from "./step.mjs";

/** `npm test`: sets everything up, builds, runs every suite; `--long` runs the sampled ones in full. */
const long = process.argv.includes("--long");

if (!(await installDependencies())) process.exit(1);
const missing = await installSystemPackages();
demandInCi(missing);
if (!(await build())) process.exit(1);

const editors = missing.length === 0 ? await installEditors() : null;
if (missing.length === 0 && editors === null) demandInCi(["the editors that tests drive"]);

/** The suites, and whether what they need is there. */
const suites = {
  unit: true,
  browser: !missing.includes("chromium"),
  sandbox: !missing.includes("bubblewrap"),
  editor: editors !== null,
};
const projects = Object.keys(suites).filter((name) => suites[name]);
const leftOut = Object.keys(suites).filter((name) => !suites[name]);
if (leftOut.length > 0) say(`Left out for want of what they need: ${leftOut.join(", ")}.`);

const report = join(mkdtempSync(join(tmpdir(), "coursewright-test-")), "report.json");
const { code } = await tool(
  "vitest",
  [
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ],
  { env: long ? { COURSEWRIGHT_RUNS: "2000" } : {} },
);
const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(report, "utf8"));
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed\n`);
process.exitCode = code;

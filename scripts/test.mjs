import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { demandInCi, installDependencies, installSystemPackages } from "./set-up.mjs";
import { installEditors } from "./set-up-editors.mjs";
import { say, tool } from "./step.mjs";

/** `npm test`: sets everything up, builds, runs every suite; `--long` runs the sampled ones in full. */
const long = process.argv.includes("--long");

const [dependencies, missing] = await Promise.all([installDependencies(), installSystemPackages()]);
if (!dependencies) process.exit(1);
demandInCi(missing);

const whole = missing.length === 0;
const [built, editors] = await Promise.all([build(), whole ? installEditors() : null]);
if (!built) process.exit(1);
if (whole && editors === null) demandInCi(["the editors that tests drive"]);

/** The suites, and whether what they need is there. */
const suites = {
  unit: true,
  scripts: true,
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

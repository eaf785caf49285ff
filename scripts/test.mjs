import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { demandInCi, installDependencies, installSystemPackages, missingLargePackages } from "./set-up.mjs";
import { installEditors } from "./set-up-editors.mjs";
import { say, tool } from "./step.mjs";
import { chooseSuites } from "./suites.mjs";

/** `npm test`: sets everything up, builds, runs every suite; `--long` runs the sampled ones in full. */
const long = process.argv.includes("--long");

const [dependencies, ...lacking] = await Promise.all([
  installDependencies(),
  installSystemPackages(),
  long ? missingLargePackages() : [],
]);
const missing = lacking.flat();
if (!dependencies) process.exit(1);
demandInCi(missing);

const schemas = process.env.COURSEWRIGHT_CONFORMANCE;
if (!schemas) demandInCi(["COURSEWRIGHT_CONFORMANCE, the folder of official schemas"]);

const mayDrive = !missing.includes("chromium");
const [built, editors] = await Promise.all([build(), mayDrive ? installEditors() : null]);
if (!built) process.exit(1);
if (mayDrive && editors === null) demandInCi(["the editors that tests drive"]);

const { projects, leftOut } = chooseSuites({ missing, editors: editors !== null, schemas, long });

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
if (leftOut.length > 0) say(`Left out: ${leftOut.join("; ")}.`);
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed\n`);
process.exitCode = code;

import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { demandInCi, installDependencies, installSystemPackages } from "./set-up.mjs";
import { say, tool } from "./step.mjs";

/** `npm test`: sets everything up, builds, runs every suite; `--long` runs the sampled ones in full. */
const long = process.argv.includes("--long");

if (!(await installDependencies())) process.exit(1);
const missing = await installSystemPackages();
demandInCi(missing);
if (!(await build())) process.exit(1);

const projects = [
  "unit",
  ...(missing.includes("chromium") ? [] : ["browser"]),
  ...(missing.includes("bubblewrap") ? [] : ["sandbox"]),
];
if (projects.length < 3)
  say(
    `Left out for want of system packages: ${["browser", "sandbox"].filter((each) => !projects.includes(each)).join(", ")}.`,
  );

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

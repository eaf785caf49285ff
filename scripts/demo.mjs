import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { build } from "./build.mjs";
import { demandInCi, installDependencies, installSystemPackages } from "./set-up.mjs";
import { root, say, step } from "./step.mjs";

/**
 * `npm run demo`: from a fresh clone to a score in an LMS. Installs and builds what is missing, checks and
 * builds the reference program, proves its lab, plays a package, and says where to look.
 */
const program = "examples/invoice-approval";
const folder = "demo";
const recordPath = join(root, folder, "build.json");
const steps = [
  { title: "the reference program is checked", work: check },
  { title: "its packages and labs are built", work: buildProgram },
  { title: "its exercise is proved in a sandbox", work: proveLab, needs: "bubblewrap" },
  { title: "a package is played in two LMSs", work: playPackage, needs: "chromium", ofBuild: true },
  { title: "one package is unpacked, to look at", work: unpack, ofBuild: true },
];

process.exitCode = (await demonstrate()) ? 0 : 1;

async function demonstrate() {
  say("Coursewright, from an empty machine to a score in an LMS\n");
  if (!(await step("npm dependencies", async () => ({ code: (await installDependencies()) ? 0 : 1 }))))
    return false;
  const missing = await installSystemPackages();
  demandInCi(missing);
  if (!(await build())) return false;
  let whole = true;
  let leftOut = 0;
  for (const { title, work, needs, ofBuild } of steps) {
    const why = reasonToLeaveOut(missing, needs, ofBuild);
    if (why === undefined) whole = (await tell(title, work)) && whole;
    else {
      leftOut += 1;
      say(`– ${title}: left out, since ${why}.`);
    }
  }
  const worked = leftOut === 0 ? "All of it worked." : "What was tried worked; the rest was left out.";
  say(whole ? `\n${worked} Where to look:` : "\nNot all of it worked.");
  if (whole) process.stdout.write(await whereToLook());
  return whole;
}

function reasonToLeaveOut(missing, needs, ofBuild) {
  if (missing.includes(needs)) return `${needs} is not installed`;
  return ofBuild && !existsSync(recordPath) ? "nothing was built" : undefined;
}

/** A step that says below its title what came out of it. */
async function tell(title, work) {
  let lines = [];
  const ok = await step(title, async () => {
    const { code, output, facts = [] } = await work();
    lines = facts;
    return { code, output };
  });
  for (const line of lines) process.stdout.write(`    ${line}\n`);
  return ok;
}

async function check() {
  const { code, output, stdout } = await coursewright("check", program);
  return { code, output, facts: code === 0 ? linesOf(stdout) : [] };
}

async function buildProgram() {
  await rm(join(root, folder), { recursive: true, force: true });
  const { code, output } = await coursewright("build", program, "--out", folder);
  if (code !== 0) return { code, output };
  const outputs = readOutputs();
  const facts = [...new Set(outputs.map((each) => each.output))].map((name) => {
    const own = outputs.filter((each) => each.output === name);
    const bytes = own.reduce((sum, each) => sum + each.bytes, 0);
    return `${name}: ${own.length} files, ${Math.ceil(bytes / 1000).toLocaleString("en")} kB`;
  });
  return { code, output, facts };
}

async function proveLab() {
  const { code, output, stdout } = await coursewright("lab", "test", program);
  return { code, output, facts: code === 0 ? linesOf(stdout) : [] };
}

async function playPackage() {
  const { code, output, stdout } = await coursewright("verify", packages()[0], "--format", "json");
  if (code !== 0) return { code, output };
  const facts = JSON.parse(stdout).packages.flatMap(({ file, runs }) => [file, ...runs.map(scoreLine)]);
  return { code, output, facts };
}

function scoreLine({ name, lms, received }) {
  const score = received?.score === undefined ? "no score" : `score ${received.score}`;
  return `  ${name.padEnd(18)} ${lms.padEnd(12)} received ${received?.status ?? "nothing"}, ${score}`;
}

/** A package's files in a folder, so that a browser can open them without an LMS. */
async function unpack() {
  const [first] = packages();
  const { default: yauzl } = await import("yauzl");
  const zip = await promisify(yauzl.open)(join(root, first), { lazyEntries: true });
  const read = promisify(zip.openReadStream.bind(zip));
  const target = join(root, folder, "player");
  await new Promise((resolve, reject) => {
    zip.on("error", reject).on("end", resolve);
    zip.on("entry", (entry) => {
      save(entry, read, target).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
  return { code: 0, output: "", facts: [] };
}

async function save(entry, read, target) {
  const path = join(target, entry.fileName);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await buffer(await read(entry)));
}

async function whereToLook() {
  const [first] = packages();
  const rows = [
    ["The package for your LMS", first],
    ["What a learner sees, in your browser", `${folder}/player/index.html`],
    ["The exercise as scripts", `${folder}/labs/`],
    ["Play every package", `node packages/cli/bin/coursewright.js verify ${folder}/scorm12/*.zip`],
    ["What was built, with checksums", `${folder}/build.json`],
    [
      "Do the exercise yourself",
      `node packages/cli/bin/coursewright.js lab start --dir ${program} route-invoices`,
    ],
    ["Write a program of your own", "the tutorial in README.md"],
  ];
  return `${rows.map(([what, where]) => `  ${what.padEnd(38)}${where}\n`).join("")}`;
}

function readOutputs() {
  return JSON.parse(readFileSync(recordPath, "utf8")).outputs;
}

/** The built packages, those in the source language first. */
function packages() {
  const paths = readOutputs()
    .map(({ path }) => path)
    .filter((path) => path.endsWith(".zip"));
  return paths
    .sort((a, b) => Number(b.includes(".en.")) - Number(a.includes(".en.")))
    .map((path) => join(folder, path));
}

function linesOf(text) {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** Runs the built command in the repository; its exit code, its result and all it said. */
function coursewright(...words) {
  const bin = join(root, "packages/cli/bin/coursewright.js");
  const options = { cwd: root, env: { ...process.env, NO_COLOR: "1" }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...words], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      resolve({ code, stdout, output: `${stderr}${stdout}` });
    });
  });
}

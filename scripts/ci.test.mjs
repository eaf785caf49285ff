import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { cleanEnvironment, cleanFolder } from "./clean-folder.mjs";
import { fencedBlocks, fileOf } from "./fenced-blocks.mjs";
import { startRegistry } from "./own-registry.mjs";
import { fileNameOf, packPackages } from "./pack-packages.mjs";
import { action, runAction } from "./run-action.mjs";
import { root, run } from "./step.mjs";

const long = process.env.COURSEWRIGHT_RUNS !== undefined;
const conformance = process.env.COURSEWRIGHT_CONFORMANCE ?? "";
const home = cleanFolder();
const workspace = join(home, "repository");
const module = "training/modules/first-orders/module.yaml";
let registry;
let tarball = "";

/** The packages stand in a registry of their own, as if they had been published; a repository has a program. */
beforeAll(async () => {
  const packages = await packPackages(home);
  registry = await startRegistry(packages);
  tarball = packages.find(({ manifest }) => manifest.name === "coursewright").tarball;
  mkdirSync(workspace);
  git("init", "--quiet", "--initial-branch=main");
  spawnSync(process.execPath, [join(root, "packages/cli/bin/coursewright.js"), "init", "training", "--yes"], {
    cwd: workspace,
  });
  commit();
});

afterAll(async () => {
  await registry?.end();
  rmSync(home, { recursive: true, force: true });
});

function git(...args) {
  const identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
  const { status, stderr } = spawnSync("git", [...identity, ...args], { cwd: workspace, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

function commit() {
  git("add", "--all");
  git("commit", "--quiet", "--message=x");
}

function edit(path, from, to) {
  const text = readFileSync(join(workspace, path), "utf8");
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  writeFileSync(join(workspace, path), text.replace(from, to));
}

function environment() {
  return cleanEnvironment({
    "npm_config_@coursewright:registry": registry.address,
    npm_config_prefer_offline: "true",
  });
}

describe("the GitHub Action", () => {
  const temp = join(home, "temp");
  const installed = join(temp, "coursewright/node_modules/.bin");
  const act = (inputs, places = { installed }) =>
    runAction({ directory: "training", ...inputs }, { workspace, temp, env: environment(), ...places });

  it.runIf(long)("is built from its own sources where no version is asked for", async () => {
    const source = join(home, "action");
    spawnSync("git", ["clone", "--quiet", "--depth=1", `file://${root}`, source]);
    const { code, log } = await act({}, { source });
    expect([code, log.split("\n").at(-2)]).toEqual([0, "9 files checked, nothing to report."]);
  });

  it.runIf(conformance !== "")("is one by the published schema of actions", () => {
    const schema = JSON.parse(readFileSync(join(conformance, "schemas/github-action.json"), "utf8"));
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect([validate(action), validate.errors]).toEqual([true, null]);
    expect(validate({ ...action, runs: { using: "composite" } })).toBe(false);
  });

  it.runIf(conformance !== "")("is used in the guide by workflows that the published schema takes", () => {
    const schema = JSON.parse(readFileSync(join(conformance, "schemas/github-workflow.json"), "utf8"));
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const guide = readFileSync(join(root, "docs/guide/continuous-integration.md"), "utf8");
    const files = fencedBlocks(guide).flatMap((block) => fileOf(block) ?? []);
    const workflows = files.filter(({ path }) => path.startsWith(".github/workflows/"));
    expect(workflows.length).toBe(2);
    for (const { text } of workflows) expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
  });

  it("puts no input into a script's text, where it could be a command", () => {
    const scripts = action.runs.steps.map((step) => step.run);
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });

  it("installs the command, and passes a sound program", async () => {
    const { code, log, summary, outputs } = await act({ version: tarball }, {});
    expect(existsSync(join(installed, "coursewright"))).toBe(true);
    expect([code, log.split("\n").at(-2)]).toEqual([0, "9 files checked, nothing to report."]);
    expect(summary).toContain("✅ 9 files checked, nothing to report.");
    expect(JSON.parse(readFileSync(outputs.sarif, "utf8")).runs[0].results).toEqual([]);
    expect(outputs.report).toBe("");
  });

  it("fails on an error, with an annotation, a summary and two reports", async () => {
    edit(module, "[count-orders]", "[count-oders]");
    const { code, log, summary, outputs } = await act({ format: "junit" });
    expect(code).toBe(1);
    expect(log).toMatch(
      /^::error title=reference\/unknown,file=training\/modules\/first-orders\/module\.yaml,line=14/m,
    );
    expect(summary).toContain("reference/unknown");
    expect(readFileSync(outputs.sarif, "utf8")).toContain('"ruleId": "reference/unknown"');
    expect(readFileSync(outputs.report, "utf8")).toContain('<failure message="There is no objective');
    edit(module, "[count-oders]", "[count-orders]");
  });

  it("fails on more warnings than allowed, on nothing known, and on nothing that was there before", async () => {
    edit(module, "Calculate how", "Understand how");
    expect((await act({})).code).toBe(0);
    expect((await act({ "max-warnings": "0" })).code).toBe(1);
    spawnSync(join(installed, "coursewright"), ["check", "training", "--write-baseline", "known.json"], {
      cwd: workspace,
    });
    expect((await act({ "max-warnings": "0", baseline: "known.json" })).code).toBe(0);
    expect((await act({ "max-warnings": "0", "changed-since": "HEAD" })).code).toBe(1);
    commit();
    expect((await act({ "max-warnings": "0", "changed-since": "HEAD" })).code).toBe(0);
    edit(module, "Understand how", "Calculate how");
    commit();
  });

  it("says that it could not check, and that is no finding", async () => {
    const { code, log } = await act({ "changed-since": "--upload-pack=x", directory: "-x; $(touch hacked)" });
    expect(code).toBe(2);
    expect(log).toContain("::error title=Coursewright::The check could not be done");
    expect(existsSync(join(workspace, "hacked"))).toBe(false);
  });
});

describe("the hook before commits", () => {
  const [hook] = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8"));
  const prefix = join(home, "hook");

  /** What pre-commit does for `language: node`, but for the build, which has been done. */
  beforeAll(async () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const packed = await run("npm", ["pack", "--silent", "--ignore-scripts", `--pack-destination=${home}`], {
      quiet: true,
    });
    if (packed.code !== 0) throw new Error(packed.output);
    expect(hook.language).toBe("node");
    const args = ["install", "--global", `--prefix=${prefix}`, join(home, fileNameOf(manifest))];
    const { code, output } = await run("npm", args, { quiet: true, cwd: home, env: environment() });
    if (code !== 0) throw new Error(output);
  });

  /** The hook's entry with the names of staged files, from the top of the repository. */
  const commitOf = (...files) => {
    const [command, ...args] = hook.entry.split(" ");
    const { PATH, ...env } = environment();
    return run(command, [...args, ...files], {
      quiet: true,
      cwd: workspace,
      env: { ...env, PATH: `${join(prefix, "bin")}:${PATH}` },
    });
  };

  it("passes what is sound, and files of no program", async () => {
    expect(await commitOf(module)).toEqual({ code: 0, output: "✓ 9 files checked, nothing to report.\n" });
    writeFileSync(join(workspace, "README.md"), "# Ours\n");
    expect((await commitOf("README.md", "gone/away.yaml")).code).toBe(0);
  });

  it("stops what breaks the program that a file belongs to, wherever the finding stands", async () => {
    edit("training/training.yaml", "first-orders", "frist-orders");
    const { code, output } = await commitOf("README.md", "training/training.yaml", module);
    expect([code, output.match(/files checked/g)?.length]).toEqual([1, 1]);
    expect(output).toContain("reference/unknown");
    edit("training/training.yaml", "frist-orders", "first-orders");
  });

  it("checks each program that files belong to", async () => {
    spawnSync("cp", ["-r", "training", "second"], { cwd: workspace });
    const { code, output } = await commitOf(module, "second/training.yaml");
    const checked = (folder) => `${folder}\n✓ 9 files checked, nothing to report.\n`;
    expect([code, output]).toEqual([0, checked("training") + checked("second")]);
  });

  it("is what the package of the hook's repository brings, built before it is packed", () => {
    const { scripts, bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(Object.keys(bin)).toContain(hook.entry.split(" ")[0]);
    expect(scripts.prepack).toBe(scripts.build);
    expect(readFileSync(join(root, ".npmrc"), "utf8")).toMatch(/^foreground-scripts=false$/m);
  });
});

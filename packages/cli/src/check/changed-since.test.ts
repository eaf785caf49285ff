import { spawnSync } from "node:child_process";
import { readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runInProcess } from "../testing/run-in-process.ts";
import { temporaryFolder, writeInto } from "../testing/temporary-folder.ts";

const module = "training/modules/first-orders/module.yaml";
const product = "training/product.yaml";

function git(folder: string, ...args: string[]): string {
  const identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
  const { stdout, stderr, status } = spawnSync("git", [...identity, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** A repository with a program in a folder of its own, and in it one error that was always there. */
async function repository(): Promise<string> {
  const top = temporaryFolder();
  git(top, "init", "--quiet", "--initial-branch=main");
  await runInProcess(["init", "training", "--yes"], top);
  edit(top, product, (text) => `${text}oops: 1\n`);
  commit(top);
  return top;
}

function commit(top: string): void {
  git(top, "add", "--all");
  git(top, "commit", "--quiet", "--message=x");
}

function edit(top: string, path: string, change: (text: string) => string): void {
  writeInto(top, path, change(readFileSync(join(top, path), "utf8")));
}

async function check(top: string, ref: string, ...argv: string[]) {
  return await runInProcess(["check", "training", "--changed-since", ref, ...argv], top);
}

async function found(top: string, ref: string): Promise<readonly string[]> {
  const { stdout } = await check(top, ref, "--json");
  const { diagnostics }: { diagnostics: { file: string; code: string }[] } = JSON.parse(stdout);
  return diagnostics.map(({ file, code }) => `${file} ${code}`);
}

test("without changes nothing is shown, and it is said that there is more", async () => {
  const top = await repository();
  expect(await check(top, "HEAD")).toEqual({
    stdout:
      "✓ 9 files checked, nothing new to report.\n  1 finding unrelated to the changes since HEAD is not shown.\n",
    stderr: "",
    exit: 0,
  });
});

test.each([
  ["edited", () => undefined],
  ["staged", (top: string) => git(top, "add", "--all")],
  ["committed", commit],
])("findings in a file that is %s are shown", async (_, go) => {
  const top = await repository();
  git(top, "tag", "before");
  edit(top, module, (text) => text.replace("[count-orders]", "[count-oders]"));
  go(top);
  expect(await found(top, "before")).toEqual(["modules/first-orders/module.yaml reference/unknown"]);
  expect((await check(top, "before")).exit).toBe(1);
});

test("old findings of a changed file are shown too", async () => {
  const top = await repository();
  edit(top, product, (text) => `# Ours\n${text}`);
  expect(await found(top, "HEAD")).toEqual(["product.yaml schema/unknown-key"]);
});

test("findings in a lesson's text are those of the text's file", async () => {
  const top = await repository();
  const text = "modules/first-orders/read-an-export.md";
  edit(top, `training/${text}`, (old) => `${old}\n[The sheet](sheet.pdf)\n`);
  expect(await found(top, "HEAD")).toEqual([`${text} reference/link-missing`]);
  commit(top);
  edit(top, module, (old) => `# Ours\n${old}`);
  expect(await found(top, "HEAD")).toEqual([]);
});

test("findings in a new file that git does not know yet are shown", async () => {
  const top = await repository();
  writeInto(top, "training/modules/more/module.yaml", "titel: More\n");
  expect((await found(top, "HEAD")).some((each) => each.startsWith("modules/more/module.yaml "))).toBe(true);
});

test("what a change breaks elsewhere is shown, also when it is a removal", async () => {
  const top = await repository();
  rmSync(join(top, "training/exercises/count-orders"), { recursive: true });
  const elsewhere = (await found(top, "HEAD")).filter((each) => each.startsWith("modules/"));
  expect(elsewhere).toEqual(["modules/first-orders/module.yaml reference/unknown"]);
});

test("a file under another name is a removed and a new one", async () => {
  const top = await repository();
  renameSync(join(top, "training/modules/first-orders"), join(top, "training/modules/orders"));
  const files = (await found(top, "HEAD")).map((each) => each.split(" ")[0]);
  expect(files).toContain("training.yaml");
  expect(files).not.toContain("product.yaml");
});

test("what happened on the other branch since is not ours", async () => {
  const top = await repository();
  git(top, "checkout", "--quiet", "-b", "ours");
  git(top, "checkout", "--quiet", "main");
  edit(top, product, (text) => `# Theirs\n${text}`);
  commit(top);
  git(top, "checkout", "--quiet", "ours");
  expect(await found(top, "main")).toEqual([]);
});

test("with a baseline both hold: new, and of the changes", async () => {
  const top = await repository();
  await runInProcess(["check", "training", "--write-baseline", "known.json"], top);
  edit(top, product, (text) => `${text}wrong: 1\n`);
  const { stdout } = await check(top, "HEAD", "--baseline", "known.json", "--json");
  const { diagnostics, baseline } = JSON.parse(stdout);
  expect([diagnostics.length, diagnostics[0].message.includes("wrong"), baseline.known]).toEqual([
    1,
    true,
    1,
  ]);
});

test("file names of all kinds are understood", async () => {
  const top = await repository();
  const name = 'training/modules/first-orders/ü "quoted"\n\ttab.md';
  writeInto(top, name, "# Fine\n");
  expect(await found(top, "HEAD")).toEqual([]);
  commit(top);
  rmSync(join(top, name));
  expect(await found(top, "HEAD")).toEqual([]);
});

test("what cannot be compared is told, with the way out", async () => {
  const top = await repository();
  const told = async (folder: string, ref: string) => {
    const { stderr, exit } = await check(folder, ref);
    return [stderr.replace(/\s+/g, " ").trim(), exit];
  };
  for (const ref of ["no-such-branch", "--all", "--output=x", "HEAD^{tree}", "main..main", ""])
    expect(await told(top, ref)).toEqual([expect.stringContaining(`git knows no commit "${ref}"`), 2]);
  git(top, "checkout", "--quiet", "--orphan", "other");
  edit(top, product, (text) => `# Other\n${text}`);
  commit(top);
  expect(await told(top, "main")).toEqual([expect.stringContaining("no commit in common"), 2]);
  const bare = temporaryFolder();
  await runInProcess(["init", "training", "--yes"], bare);
  expect(await told(bare, "HEAD")).toEqual([expect.stringContaining("is not in a git repository"), 2]);
});

test("a shallow clone is told from an unknown commit", async () => {
  const top = await repository();
  const first = git(top, "rev-parse", "HEAD").trim();
  edit(top, product, (text) => `# Ours\n${text}`);
  commit(top);
  const clones = temporaryFolder();
  git(clones, "clone", "--quiet", "--depth=1", `file://${top}`, "clone");
  const { stderr, exit } = await check(join(clones, "clone"), first);
  expect([exit, stderr]).toEqual([2, expect.stringContaining("The clone is shallow")]);
  expect(stderr).toContain("fetch-depth: 0");
});

test("in a hook of git the program is found where it is", async () => {
  const top = await repository();
  edit(top, product, (text) => `${text}wrong: 1\n`);
  const { stdout } = await runInProcess(["check", "training", "--changed-since", "HEAD", "--json"], top, {
    env: { ...process.env, GIT_DIR: ".git", GIT_INDEX_FILE: ".git/index", GIT_PREFIX: "" },
  });
  expect(JSON.parse(stdout).diagnostics).toHaveLength(2);
});

test("a repository that git does not trust is told in git's own words", async () => {
  const top = await repository();
  const { stderr, exit } = await runInProcess(["check", "training", "--changed-since", "HEAD"], top, {
    env: {
      ...process.env,
      GIT_TEST_ASSUME_DIFFERENT_OWNER: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_SYSTEM: "/dev/null",
    },
  });
  expect([exit, stderr]).toEqual([2, expect.stringContaining("safe.directory")]);
});

test("without git it is said", async () => {
  const top = await repository();
  const { stderr, exit } = await runInProcess(["check", "training", "--changed-since", "HEAD"], top, {
    env: { PATH: top },
  });
  expect([exit, stderr]).toEqual([2, expect.stringContaining("there is none on this machine")]);
});

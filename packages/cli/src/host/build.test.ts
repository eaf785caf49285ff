import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type BuildOptions, type BuildReport, build } from "./build.ts";
import { formatBuild } from "./format-build.ts";
import { smallProgram, writeInto, writeWorkspace } from "./testing/small-program.ts";

let root = "";
let out = "";

beforeEach(() => {
  root = writeWorkspace(smallProgram);
  out = join(root, "out");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(options: Partial<BuildOptions> = {}) {
  return build({ root, out, signal: new AbortController().signal, progress: () => undefined, ...options });
}

async function built(options: Partial<BuildOptions> = {}): Promise<BuildReport> {
  const report = await run(options);
  if ("problem" in report) throw new Error(report.problem);
  return report;
}

/** Every file below a folder with its digest. */
function tree(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );
}

const packages = [
  "scorm12/admin-core.en.zip",
  "scorm12/approval-workflows.en.zip",
  "scorm12/first-steps.en.zip",
];
const files = packages.flatMap((path) => [path, `${path}.verify.json`]);

it("writes what the program asks for, with a record of it", async () => {
  const report = await built();
  expect(report).toMatchObject({ findings: [], kept: [], removed: [] });
  expect([...report.written].sort()).toEqual(files);
  expect(Object.keys(tree(out))).toEqual(["build.json", ...files]);
  const record = JSON.parse(readFileSync(join(out, "build.json"), "utf8"));
  expect(record).toMatchObject({ version: 1, program: "acme-approvals" });
  for (const { output, path, sha256, bytes } of record.outputs) {
    expect(output).toBe("scorm12");
    expect(sha256).toBe(tree(out)[path]);
    expect(bytes).toBe(statSync(join(out, path)).size);
  }
});

it("writes the same bytes again in another place", async () => {
  const other = writeWorkspace(smallProgram);
  await built();
  await built({ root: other, out: join(other, "out") });
  expect(tree(join(other, "out"))).toEqual(tree(out));
  rmSync(other, { recursive: true });
});

it("does nothing when nothing changed", async () => {
  await built();
  const before = statSync(join(out, "build.json")).mtimeMs;
  expect(await built()).toMatchObject({ written: [], removed: [], kept: expect.arrayContaining(files) });
  expect(statSync(join(out, "build.json")).mtimeMs).toBe(before);
});

it("rewrites only the packages that contain a changed lesson", async () => {
  await built();
  writeInto(root, "modules/first-steps/welcome.md", "Sign in with your own name.\n");
  const report = await built();
  const changed = report.written.filter((path) => path.endsWith(".zip"));
  expect(changed.sort()).toEqual(["scorm12/admin-core.en.zip", "scorm12/first-steps.en.zip"]);
  expect(report.kept).toContain("scorm12/approval-workflows.en.zip");
});

it("mends what somebody changed or deleted in its folder", async () => {
  await built();
  const whole = tree(out);
  writeFileSync(join(out, packages[0] ?? ""), "broken");
  rmSync(join(out, files[3] ?? ""));
  expect((await built()).written).toHaveLength(2);
  expect(tree(out)).toEqual(whole);
});

it("removes what it wrote and no longer writes, and nothing else", async () => {
  await built();
  writeInto(out, "scorm12/notes.txt", "mine");
  writeInto(out, "scorm12/first-steps.en.zip.verify.json", "mine too");
  writeInto(
    root,
    "training.yaml",
    (smallProgram["training.yaml"] ?? "").replace("  - { output: scorm12, scope: module }\n", ""),
  );
  const report = await built();
  expect([...report.removed].sort()).toEqual([
    "scorm12/approval-workflows.en.zip",
    "scorm12/approval-workflows.en.zip.verify.json",
    "scorm12/first-steps.en.zip",
  ]);
  expect(readFileSync(join(out, "scorm12/notes.txt"), "utf8")).toBe("mine");
  expect(readFileSync(join(out, "scorm12/first-steps.en.zip.verify.json"), "utf8")).toBe("mine too");
});

it("builds some outputs and leaves the others", async () => {
  await built();
  expect(await built({ only: ["labs"] })).toMatchObject({ written: [], removed: [] });
  expect(Object.keys(tree(out))).toEqual(["build.json", ...files]);
  expect(await run({ only: ["scrom12"] })).toMatchObject({
    problem: 'There is no output "scrom12".',
    remedy: expect.stringContaining('Did you mean "scorm12"?'),
  });
});

it("writes nothing when the program has an error", async () => {
  await built();
  const before = tree(out);
  writeInto(root, "modules/first-steps/module.yaml", "title: [\n");
  const report = await built();
  expect(report.written).toEqual([]);
  expect(report.unsound?.diagnostics().some(({ severity }) => severity === "error")).toBe(true);
  expect(tree(out)).toEqual(before);
});

const list = `## Points\n\n${"- A point\n".repeat(10)}`;
const ignore = "<!-- coursewright-ignore output/slide-list: all of them are asked for -->\n";
const withSlides = (smallProgram["training.yaml"] ?? "").replace("scorm12, scope: module", "slides");

it("says where what it found stands, for people and for programs", async () => {
  writeInto(root, "training.yaml", withSlides);
  writeInto(root, "modules/first-steps/welcome.md", list);
  const report = await built();
  const place = "modules/first-steps/welcome.md:3:1";
  expect(formatBuild(report, "pretty", "out")).toMatch(
    new RegExp(`^warning .*output/slide-list +\\(${place}\\)`),
  );
  expect(JSON.parse(formatBuild(report, "json", "out")).findings).toMatchObject([
    { code: "output/slide-list", range: { start: { line: 3, column: 1 }, end: { line: 3, column: 10 } } },
  ]);
});

it("says nothing that a comment silences, and says which comments silence nothing", async () => {
  writeInto(root, "training.yaml", withSlides);
  writeInto(root, "modules/first-steps/welcome.md", list.replace("\n\n", `\n\n${ignore}`));
  expect((await built()).findings).toEqual([]);
  writeInto(root, "modules/first-steps/welcome.md", `${ignore}Some words.\n`);
  expect((await built({ only: ["slides"] })).findings).toEqual([]);
  expect((await built()).findings).toMatchObject([
    { code: "suppression/unused", severity: "warning", range: { start: { line: 1 } } },
  ]);
});

it("refuses the workspace, a link, and files that are not its own", async () => {
  expect(await run({ out: root })).toMatchObject({ problem: `${root} holds the program itself.` });
  expect(await run({ out: join(root, "..") })).toMatchObject({
    problem: expect.stringContaining("holds the program itself"),
  });
  const elsewhere = writeWorkspace({ "keep.txt": "x" });
  symlinkSync(elsewhere, out);
  expect(await run()).toMatchObject({ problem: `${out} is a link.` });
  rmSync(out);
  mkdirSync(out);
  symlinkSync(elsewhere, join(out, "scorm12"));
  expect(await run()).toMatchObject({ problem: expect.stringContaining("nothing is built through a link") });
  rmSync(join(out, "scorm12"));
  writeInto(out, "build.json", "{}");
  expect(await run()).toMatchObject({ problem: expect.stringContaining("was not written by a build") });
  expect(tree(elsewhere)).toEqual({ "keep.txt": expect.any(String) });
  rmSync(elsewhere, { recursive: true });
});

it("touches nothing outside of its folder, whatever was left in there for it to finish", async () => {
  const elsewhere = writeWorkspace({ "keep.txt": "x", "also.txt": "x" });
  mkdirSync(out);
  symlinkSync(elsewhere, join(out, "scorm12"));
  writeInto(out, ".coursewright/files/scorm12/also.txt", "taken over");
  const moved = ["scorm12/also.txt", "../also.txt"];
  writeInto(out, ".coursewright/journal.json", JSON.stringify({ moved, removed: ["scorm12/keep.txt"] }));
  expect(await run()).toMatchObject({ problem: expect.stringContaining("nothing is built through a link") });
  rmSync(join(out, "scorm12"));
  symlinkSync(elsewhere, join(out, ".coursewright"));
  writeInto(elsewhere, "journal.json", JSON.stringify({ moved: [], removed: [] }));
  await built();
  const outputs = [{ output: "scorm12", path: "../also.txt", sha256: "", bytes: 1, inputs: "" }];
  writeInto(out, "build.json", JSON.stringify({ version: 1, program: "x", outputs }));
  expect(await run()).toMatchObject({ problem: expect.stringContaining("was not written by a build") });
  expect(readFileSync(join(elsewhere, "keep.txt"), "utf8")).toBe("x");
  expect(readFileSync(join(elsewhere, "also.txt"), "utf8")).toBe("x");
  rmSync(elsewhere, { recursive: true });
});

it("takes nothing from outside of its folder, and writes nothing there, through links left in its own", async () => {
  const elsewhere = writeWorkspace({ "keep.txt": "x", "folder/keep.txt": "x" });
  const journal = (moved: readonly unknown[]) =>
    writeInto(out, ".coursewright/journal.json", JSON.stringify({ moved, removed: [] }));
  journal(["keep.txt", "folder/keep.txt"]);
  symlinkSync(elsewhere, join(out, ".coursewright/files"));
  symlinkSync(elsewhere, join(out, `.coursewright.${process.pid}`));
  await built();
  journal(["scorm12/keep.txt"]);
  mkdirSync(join(out, ".coursewright/files/scorm12"), { recursive: true });
  symlinkSync(join(elsewhere, "keep.txt"), join(out, ".coursewright/files/scorm12/keep.txt"));
  await built();
  expect(Object.keys(tree(elsewhere))).toEqual(["folder/keep.txt", "keep.txt"]);
  expect(Object.keys(tree(out))).toEqual(["build.json", ...files]);
  rmSync(elsewhere, { recursive: true });
});

it.each(["", "{", "null", '{ "moved": 1 }', '{ "moved": [1], "removed": [] }'])(
  "forgets a journal that it did not write: %s",
  async (journal) => {
    writeInto(out, ".coursewright/journal.json", journal);
    await built();
    expect(Object.keys(tree(out))).toEqual(["build.json", ...files]);
  },
);

it("does not wait for pipes that were left in its folder", async () => {
  mkdirSync(join(out, ".coursewright"), { recursive: true });
  for (const name of ["journal.json", "owner"]) execFileSync("mkfifo", [join(out, ".coursewright", name)]);
  await built();
  expect(Object.keys(tree(out))).toEqual(["build.json", ...files]);
});

it("leaves the build before as it was when it is interrupted", async () => {
  await built();
  const before = tree(out);
  writeInto(root, "modules/first-steps/welcome.md", "Changed.\n");
  const controller = new AbortController();
  const progress = () => controller.abort();
  await expect(run({ signal: controller.signal, progress })).rejects.toThrow("aborted");
  expect(tree(out)).toEqual(before);
});

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runInProcess } from "../testing/run-in-process.ts";
import { temporaryFolder, writeInto } from "../testing/temporary-folder.ts";

const product = "product.yaml";

/** A new program whose product has a key that nobody knows: one error. */
async function programWithOneError(): Promise<string> {
  const folder = temporaryFolder();
  await runInProcess(["init", ".", "--yes"], folder);
  addTo(folder, "oops: 1\n");
  return folder;
}

function textOf(folder: string, path = product): string {
  return readFileSync(join(folder, path), "utf8");
}

function addTo(folder: string, text: string): void {
  writeInto(folder, product, `${textOf(folder)}${text}`);
}

async function check(folder: string, ...argv: string[]) {
  return await runInProcess(["check", ...argv], folder);
}

test("what is known is not shown and does not fail; what is new does", async () => {
  const folder = await programWithOneError();
  expect(await check(folder, "--write-baseline", "known.json")).toEqual({
    stdout: "",
    stderr: "1 finding written into known.json.\n",
    exit: 0,
  });
  expect(await check(folder, "--baseline", "known.json")).toEqual({
    stdout: "✓ 9 files checked, nothing new to report.\n  1 known finding of the baseline is not shown.\n",
    stderr: "",
    exit: 0,
  });
  addTo(folder, "wrong: 1\n");
  const { stdout, exit } = await check(folder, "--baseline", "known.json");
  expect([stdout.includes("wrong"), stdout.includes("oops"), exit]).toEqual([true, false, 1]);
});

test("a finding stays known when lines move, when its line is indented and when its line is edited around it", async () => {
  const folder = await programWithOneError();
  const old = textOf(folder);
  await check(folder, "--write-baseline", "known.json");
  for (const now of [
    `# One\n\n# Two\n${old}`,
    old.replace("oops: 1", "oops:   1"),
    old.replace("oops: 1", "oops: 2"),
  ]) {
    writeInto(folder, product, now);
    expect((await check(folder, "--baseline", "known.json")).exit).toBe(0);
  }
});

test("a finding in a lesson's text stays known when its line moves, and a second one is new", async () => {
  const folder = await programWithOneError();
  const lesson = "modules/first-orders/read-an-export.md";
  const broken = `${textOf(folder, lesson)}\n[The sheet](sheet.pdf)\n`;
  writeInto(folder, lesson, broken);
  await check(folder, "--write-baseline", "known.json");
  writeInto(folder, lesson, broken.replace("[The", "Words.\n\n[The"));
  expect((await check(folder, "--baseline", "known.json")).exit).toBe(0);
  writeInto(folder, lesson, `${broken}\n[Another](another.pdf)\n`);
  const { stdout, exit } = await check(folder, "--baseline", "known.json");
  expect([stdout.includes(lesson), stdout.includes('"sheet.pdf"'), exit]).toEqual([true, false, 1]);
});

test("a finding stays known when its file gets another name", async () => {
  const folder = await programWithOneError();
  const old = "modules/first-orders/read-an-export.md";
  const now = "modules/first-orders/read-it.md";
  const module = "modules/first-orders/module.yaml";
  const broken = `${textOf(folder, old)}\n[The sheet](sheet.pdf)\n`;
  writeInto(folder, old, broken);
  await check(folder, "--write-baseline", "known.json");
  rmSync(join(folder, old));
  writeInto(folder, now, broken);
  writeInto(folder, module, textOf(folder, module).replace("read-an-export.md", "read-it.md"));
  expect(await check(folder, "--baseline", "known.json", "--quiet")).toMatchObject({ exit: 0 });
  writeInto(folder, now, `${broken}\n[Another](another.pdf)\n`);
  const { stdout, exit } = await check(folder, "--baseline", "known.json");
  expect([stdout.includes("another.pdf"), stdout.includes('"sheet.pdf"'), exit]).toEqual([true, false, 1]);
});

test("a known mistake is new in another file", async () => {
  const folder = await programWithOneError();
  await check(folder, "--write-baseline", "known.json");
  const module = "modules/first-orders/module.yaml";
  writeInto(folder, module, `${textOf(folder, module)}oops: 1\n`);
  const { diagnostics } = JSON.parse((await check(folder, "--baseline", "known.json", "--json")).stdout);
  expect(diagnostics.map(({ file }: { file: string }) => file)).toEqual([module]);
});

test("of two equal mistakes one may be known", async () => {
  const folder = await programWithOneError();
  const exercise = "exercises/count-orders/exercise.yaml";
  const step = "  - { id: more, do: Count them all., feedback: Not yet., oops: 1 }\n";
  const guided = textOf(folder, exercise).replace("guided:\n", `guided:\n${step}`);
  writeInto(folder, exercise, guided);
  await check(folder, "--write-baseline", "known.json");
  writeInto(folder, exercise, guided.replace(step, `${step}${step.replace("more", "most")}`));
  const { diagnostics, baseline } = JSON.parse(
    (await check(folder, "--baseline", "known.json", "--json")).stdout,
  );
  const unknown = diagnostics.filter(({ message }: { message: string }) => message.includes("oops"));
  expect([unknown.length, baseline.gone]).toEqual([1, 0]);
});

test("what is gone is said, and leaves the file when it is written anew", async () => {
  const folder = await programWithOneError();
  await check(folder, "--write-baseline", "known.json");
  writeInto(folder, product, textOf(folder).replace("oops: 1\n", ""));
  const { stdout, exit } = await check(folder, "--baseline", "known.json");
  expect([stdout, exit]).toEqual([
    "✓ 9 files checked, nothing new to report.\n  1 finding of the baseline is gone.\n",
    0,
  ]);
  await check(folder, "--write-baseline", "known.json");
  expect(textOf(folder, "known.json")).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
});

test("a baseline is sorted, one finding a line, and written the same way twice", async () => {
  const folder = await programWithOneError();
  addTo(folder, "alas: 1\n");
  await check(folder, "--write-baseline", "known.json");
  const written = textOf(folder, "known.json");
  const lines = written.split("\n").filter((line) => line.startsWith("    {"));
  expect(lines).toEqual([...lines].sort());
  expect(lines.length).toBe(JSON.parse(written).findings.length);
  await check(folder, "--write-baseline", "known.json");
  expect(textOf(folder, "known.json")).toBe(written);
  expect(readdirSync(folder).filter((name) => name.includes("known"))).toEqual(["known.json"]);
});

test("a baseline that is none is told, with the way to write one", async () => {
  const folder = await programWithOneError();
  const problem = async (...argv: string[]) => (await check(folder, ...argv)).stderr.split("\n")[0];
  expect(await problem("--baseline", "none.json")).toBe('✗ There is no baseline "none.json".');
  for (const text of ["", "[]", "{}", '{"version":1}', '{"version":1,"findings":[{"file":"a"}]}', "null"]) {
    writeFileSync(join(folder, "bad.json"), text);
    expect(await problem("--baseline", "bad.json")).toBe('✗ "bad.json" is not a baseline.');
  }
  writeFileSync(join(folder, "new.json"), '{"version":2}');
  expect(await problem("--baseline", "new.json")).toContain("a newer Coursewright");
  expect(await problem("--write-baseline", "no/such/folder.json")).toContain("cannot be written");
  expect(await problem("--write-baseline", ".")).toContain("cannot be written");
});

test("options that contradict one another are refused", async () => {
  const folder = await programWithOneError();
  for (const pair of [
    ["--baseline", "a", "--write-baseline", "b"],
    ["--write-baseline", "b", "--changed-since", "HEAD"],
    ["--fix", "--changed-since", "HEAD"],
  ]) {
    const { stderr, exit } = await check(folder, ...pair);
    expect([stderr.includes("do not go together"), exit]).toEqual([true, 2]);
  }
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runInProcess } from "../testing/run-in-process.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

test.each([
  [[]],
  [["--languages", "en,id,pt-BR"]],
  [["--segments", "enterprise,mid-market,smb,plg,big-shops"]],
  [["--title", `Ümlaut: #1 'x' "y"`, "--product", "No"]],
  [["--title", "yes", "--product", "{{product}} [a](b) *c* <d>"]],
  [["--title", "a\nb\u001b[31m", "--product", "- x: y"]],
  [["--title", "1.0", "--product", "~"]],
])("a new program with %j has no finding", async (flags) => {
  const folder = temporaryFolder();
  expect((await runInProcess(["init", "new/shop", "--yes", ...flags], folder)).exit).toBe(0);
  const { stdout, exit } = await runInProcess(["check", "new/shop", "--json"], folder);
  expect(JSON.parse(stdout).diagnostics).toEqual([]);
  expect(exit).toBe(0);
});

test("a new program is built without a finding: packages, slides and scripts", async () => {
  const folder = temporaryFolder();
  await runInProcess(["init", ".", "--yes"], folder);
  const { stdout, stderr, exit } = await runInProcess(["build", "--out", "out", "--format", "json"], folder);
  expect([exit, stderr.includes("error")]).toEqual([0, false]);
  expect(JSON.parse(stdout).findings).toEqual([]);
  expect(readdirSync(join(folder, "out")).sort()).toEqual(["build.json", "labs", "scorm12", "slides"]);
});

test("on a terminal it asks what no option says", async () => {
  const folder = temporaryFolder();
  const asked: string[] = [];
  const answers = ["Shop training", "", "id", "smb enterprise"];
  const ask = async (question: string) => {
    asked.push(question);
    return answers[asked.length - 1] ?? "";
  };
  expect((await runInProcess(["init", "shop"], folder, { ask })).exit).toBe(0);
  expect(asked).toEqual([
    "What is the program called? [Shop] ",
    "Which product does it teach? [Our product] ",
    "In which languages? [en] ",
    "For which groups of customers? [customers] ",
  ]);
  const training = readFileSync(join(folder, "shop/training.yaml"), "utf8");
  expect(training).toContain("title: Shop training\nlanguages: [en, id]\n");
  expect(training).toContain("  smb:\n    title: Small business\n");
  expect(training).toMatch(/^ {2}smb:\n.*\n.*\n.*\n {2}enterprise:$/m);
});

test("nothing is replaced, and then nothing is written at all", async () => {
  const folder = temporaryFolder({ "product.yaml": "mine\n" });
  const { stdout, stderr, exit } = await runInProcess(["init", ".", "--yes"], folder);
  expect([stdout, exit]).toEqual(["", 2]);
  expect(stderr).toContain("There is a product.yaml already; nothing was written.");
  expect(readdirSync(folder)).toEqual(["product.yaml"]);
});

test.each([
  [["--languages", "English"], '"English" is not a language tag.'],
  [["--segments", "Big Shops"], '"Big" cannot be the id of a segment.'],
])("%j is refused: %s", async (flags, problem) => {
  const folder = temporaryFolder();
  const { stderr, exit } = await runInProcess(["init", ".", "--yes", ...flags], folder);
  expect(stderr).toContain(problem);
  expect(exit).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});

import { chmodSync, readFileSync, statSync, symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runInProcess } from "../testing/run-in-process.ts";
import { temporaryFolder, writeInto } from "../testing/temporary-folder.ts";

async function newProgram(): Promise<string> {
  const folder = temporaryFolder();
  await runInProcess(["init", ".", "--yes"], folder);
  return folder;
}

test("findings are named from where the person stands", async () => {
  const folder = await newProgram();
  writeInto(folder, "product.yaml", "");
  expect((await runInProcess(["check", ".."], join(folder, "modules"))).stdout).toMatch(
    /^\.\.\/product\.yaml$/m,
  );
  expect((await runInProcess(["check", "--dir", folder], "/")).stdout).toMatch(/^product\.yaml$/m);
});

test("warnings fail only above their limit", async () => {
  const folder = await newProgram();
  const product = readFileSync(join(folder, "product.yaml"), "utf8");
  writeInto(folder, "product.yaml", product.replaceAll('"1.0"', "1.0"));
  const plain = await runInProcess(["check"], folder);
  expect([plain.exit, plain.stderr]).toEqual([0, ""]);
  expect(plain.stdout).toContain("! warning  yaml/version-number");
  expect((await runInProcess(["check", "--max-warnings", "0"], folder)).exit).toBe(1);
  expect((await runInProcess(["check", "--max-warnings", "9"], folder)).exit).toBe(0);
});

test("a repair keeps the file's mode, its byte order mark, and a link to it", async () => {
  const folder = await newProgram();
  const text = readFileSync(join(folder, "product.yaml"), "utf8");
  writeInto(folder, "shared/real.yaml", `\ufeff${text.replace('since: "1.0"', "since: 1.0")}`);
  chmodSync(join(folder, "shared/real.yaml"), 0o640);
  unlinkSync(join(folder, "product.yaml"));
  symlinkSync("shared/real.yaml", join(folder, "product.yaml"));
  const { stderr, exit } = await runInProcess(["check", "--fix"], folder);
  expect([stderr, exit]).toEqual(["1 repair in 1 file.\n", 0]);
  expect(readFileSync(join(folder, "shared/real.yaml"), "utf8")).toBe(`\ufeff${text}`);
  expect(statSync(join(folder, "shared/real.yaml")).mode & 0o777).toBe(0o640);
});

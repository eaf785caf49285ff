import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { playerFiles } from "./index.ts";

const build = () => execFileSync(process.execPath, [fileURLToPath(new URL("../build.mjs", import.meta.url))]);
const files = () => [playerFiles.script, playerFiles.style].map((file) => readFileSync(file, "utf8"));

it("is built into two small files, the same each time, that ask for nothing else", () => {
  build();
  const first = files();
  build();
  expect(files()).toEqual(first);
  expect(statSync(playerFiles.script).size).toBeLessThanOrEqual(60_000);
  expect(statSync(playerFiles.style).size).toBeLessThanOrEqual(25_000);
  expect(first.join("").match(/https?:\/\/(?!www\.w3\.org)|@import|\beval\(|new Function/g)).toBeNull();
});

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { playerFiles } from "./index.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The files that `playerFiles` names, freshly built. */
function build(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "player-"));
  folders.push(folder);
  execFileSync(process.execPath, [fileURLToPath(new URL("../build.mjs", import.meta.url)), folder]);
  const names = [playerFiles.script, playerFiles.style].map((file) => basename(file.pathname));
  return names.map((name) => readFileSync(join(folder, name), "utf8"));
}

it("is built into two small files, the same each time, that ask for nothing else", () => {
  const [script = "", style = ""] = build();
  expect(build()).toEqual([script, style]);
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(70_000);
  expect(Buffer.byteLength(style)).toBeLessThanOrEqual(25_000);
  expect((script + style).match(/https?:\/\/(?!www\.w3\.org)|@import|\beval\(|new Function/g)).toBeNull();
});

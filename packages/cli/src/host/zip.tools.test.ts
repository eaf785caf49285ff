import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { writeZip } from "./zip.ts";

it("writes what unzip accepts, stored and deflated, in any script", async () => {
  const zip = join(temporaryFolder(), "a.zip");
  const content = Buffer.from("approve ".repeat(1000));
  const entries = ["b/long.txt", "c/photo.png", "ä.txt"].map((path) => ({ path, bytes: content }));
  await writeZip(zip, entries, new Map());
  const judged = execFileSync("unzip", ["-t", zip], { encoding: "utf8" });
  for (const { path } of entries.slice(0, 2)) expect(judged).toMatch(new RegExp(`testing: ${path} +OK`));
  expect(judged).toContain("No errors detected");
});

import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFiles } from "./new-workspace/files.ts";
import { systemRefusal } from "./system-refusal.ts";
import { runInProcess } from "./testing/run-in-process.ts";
import { temporaryFolder, writeInto } from "./testing/temporary-folder.ts";

test("a build whose folder cannot be made is refused with a way out", async () => {
  const folder = temporaryFolder();
  const answers = { id: "shop", title: "Shop", product: "Shop", languages: ["en"], segments: ["smb"] };
  for (const { path, text } of newFiles(answers)) writeInto(folder, path, text);
  const asked = ["build", "--only", "labs", "--out", "training.yaml/out"];
  const { exit, stderr } = await runInProcess(asked, folder);
  expect(exit).toBe(2);
  expect(stderr.replace(/\s+/g, " ")).toMatch(
    /✗ The system refused: .*training\.yaml.* name another folder\. $/,
  );
});

test("no permission and a full disk are the machine's, and say what to do", () => {
  const refused = (code: string, message: string) =>
    systemRefusal(Object.assign(new Error(message), { code, syscall: "mkdir" }));
  expect(refused("EACCES", "EACCES: permission denied, mkdir '/srv/out'")).toEqual({
    problem: "The system refused: permission denied, mkdir '/srv/out'.",
    remedy: "Give yourself the right to do so, or name another folder.",
  });
  expect(refused("ENOSPC", "ENOSPC: no space left on device, write")?.remedy).toContain("Make room");
});

test("everything else stays a bug of ours", () => {
  const folder = temporaryFolder();
  for (const act of [() => readFileSync(join(folder, "none")), () => mkdirSync(join(folder, "a/b"))]) {
    try {
      act();
      expect.unreachable();
    } catch (error) {
      expect(systemRefusal(error)).toBe(undefined);
    }
  }
  expect(systemRefusal(new Error("EACCES: nothing of the system"))).toBe(undefined);
});

import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recover } from "./staging.ts";
import { bundleSource } from "./testing/bundle-source.ts";
import { smallProgram, writeInto, writeWorkspace } from "./testing/small-program.ts";

const kills = Number(process.env.COURSEWRIGHT_KILLS ?? 8);
let folder = "";
let root = "";
let out = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "coursewright-kill-"));
  await bundleSource(
    fileURLToPath(new URL("./testing/build-process.ts", import.meta.url)),
    join(folder, "build.mjs"),
  );
  root = writeWorkspace(smallProgram);
  out = join(root, "out");
});

afterAll(() => {
  for (const each of [folder, root]) rmSync(each, { recursive: true, force: true });
});

function start(...more: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(folder, "build.mjs"), root, out, ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((resolve) => child.once("exit", resolve));
}

function change(round: number): void {
  writeInto(root, "modules/first-steps/welcome.md", `Sign in. This is version ${round}.\n`);
}

function tree(): Readonly<Record<string, string>> {
  const names = readdirSync(out, { recursive: true, encoding: "utf8" }).filter(
    (name) => !name.startsWith(".coursewright") && statSync(join(out, name)).isFile(),
  );
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(out, name)))
        .digest("hex"),
    ]),
  );
}

it(`leaves a whole result behind, whenever it is killed (${kills} times)`, async () => {
  expect(await ended(start())).toBe(0);
  const endings = new Set<string>();
  for (let round = 0; round < kills; round++) {
    const before = tree();
    change(round);
    // The first is caught in the middle for certain, the others by chance.
    const child = round === 0 ? start("halt") : start();
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    await wait((round * 7) % 40);
    child.kill("SIGKILL");
    await ended(child);
    const moving = existsSync(join(out, ".coursewright/journal.json"));
    const killed = tree();
    await recover(out);
    const found = tree();
    if (!moving) expect(killed).toEqual(found);
    expect(await ended(start())).toBe(0);
    const after = tree();
    endings.add(JSON.stringify(found) === JSON.stringify(after) ? "after" : "before");
    expect([before, after]).toContainEqual(found);
    expect(readdirSync(out)).toEqual(["build.json", "scorm12"]);
  }
  expect(endings).toContain("before");
});

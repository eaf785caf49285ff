import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, it } from "vitest";
import { smallProgram, writeWorkspace } from "../host/testing/small-program.ts";
import { runInProcess } from "../testing/run-in-process.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

/** Runs the command until it has printed its address, asks that, and interrupts it. */
async function runUntilInterrupted(argv: readonly string[], look: (url: string) => Promise<void>) {
  const interruption = new AbortController();
  let url = "";
  let looked: Promise<void> = Promise.resolve();
  const stdout = (text: string) => {
    url += text;
    looked = look(text.trim()).finally(() => interruption.abort());
  };
  const ran = await runInProcess(argv, temporaryFolder(), { stdout, signal: interruption.signal });
  await looked;
  return { ...ran, stdout: url };
}

it("prints an address that shows the program, and ends when it is interrupted", async () => {
  const root = writeWorkspace(smallProgram);
  const ran = await runUntilInterrupted(["preview", root], async (url) => {
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Acme Approvals for customers");
    const course = await fetch(`${url}frame/learner/track/admin-core/en/-/-/course.js`);
    expect(await course.text()).toContain("Below 5,000 the department manager approves.");
  });
  expect(ran.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
  expect(ran.exit).toBe(130);
  await expect(fetch(ran.stdout.trim())).rejects.toThrow();
});

it("shows what is wrong with a program that cannot be built", async () => {
  const root = writeWorkspace(smallProgram);
  writeFileSync(join(root, "training.yaml"), "coursewright: 1\nid: x\n");
  const ran = await runUntilInterrupted(["preview", root, "--quiet"], async (url) => {
    const text = await (await fetch(url)).text();
    expect(text).toContain('<li class="error">');
    expect(text).toContain("training.yaml:1:1");
    expect((await fetch(`${url}frame/learner/track/admin-core/en/-/-/`)).status).toBe(404);
  });
  expect(ran).toMatchObject({ exit: 130, stderr: "" });
});

it("says so when the port is taken, and where there is no program", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const place = other.address();
  const port = typeof place === "object" && place !== null ? place.port : 0;
  const root = writeWorkspace(smallProgram);
  const taken = await runInProcess(["preview", root, "--port", String(port)], root);
  expect(taken).toMatchObject({ exit: 2, stdout: "" });
  expect(taken.stderr).toContain(`Port ${port} is in use by another program.`);
  await new Promise((resolve) => other.close(resolve));
  const none = await runInProcess(["preview", root, "--port", "99999"], root);
  expect(none).toMatchObject({ exit: 2, stderr: expect.stringContaining("There is no port 99999.") });
  expect(await runInProcess(["preview"], temporaryFolder())).toMatchObject({ exit: 2, stdout: "" });
});

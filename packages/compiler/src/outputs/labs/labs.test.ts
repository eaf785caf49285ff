import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { testInputs } from "../../testing/inputs.ts";
import { testProgram } from "../../testing/program.ts";
import { labs } from "./labs.ts";

it("writes what a lab needs and nothing that its learners must not meet by chance", () => {
  const { files, findings } = labs.generate({ program: testProgram(), scope: "track", inputs: testInputs() });
  expect(findings).toEqual([]);
  expect(files.map(({ path }) => path.replace("labs/route-invoices/", ""))).toEqual([
    "setup.sh",
    "check.sh",
    "solve.sh",
    "reset.sh",
    "check.mjs",
    "exercise/create-workflow.checks.json",
    "exercise/escalate.checks.json",
    "exercise/services.ready.json",
    "exercise/checks/escalates.sh",
    "exercise/data/invoices.json",
    "exercise/product/server.mjs",
    "exercise/setup.sh",
    "exercise/solution/create.sh",
    "exercise/solution/send.mjs",
    "exercise/solution/escalate.sh",
  ]);
});

it("writes scripts that are as they are on record", async () => {
  const { files } = labs.generate({ program: testProgram(), scope: "track", inputs: testInputs() });
  for (const file of files) {
    if (!("text" in file) || !file.path.endsWith(".sh")) continue;
    await expect(file.text).toMatchFileSnapshot(`golden/${file.path.split("/").at(-1)}`);
  }
});

it("names a tool that is missing", () => {
  const program = testProgram();
  const [exercise] = program.exercises;
  if (exercise?.lab === undefined) throw new Error("the test program has a lab");
  const environment = { ...exercise.lab.environment, tools: ["no-such-tool"] };
  const changed = { ...program, exercises: [{ ...exercise, lab: { ...exercise.lab, environment } }] };
  const { files } = labs.generate({ program: changed, scope: "track", inputs: testInputs() });
  const setup = files.find(({ path }) => path.endsWith("/setup.sh"));
  const { status, stderr } = spawnSync("/bin/sh", ["-s"], {
    input: setup && "text" in setup ? setup.text : "",
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "This lab needs no-such-tool. Install it and try again.\n",
  });
});

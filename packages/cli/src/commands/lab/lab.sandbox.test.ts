import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleCommand, removeBundle } from "../../testing/bundled-command.ts";
import { runInProcess } from "../../testing/run-in-process.ts";
import { temporaryFolder, writeInto } from "../../testing/temporary-folder.ts";

let program = "";
beforeAll(async () => {
  program = await bundleCommand();
});
afterAll(() => removeBundle(program));

/** A new program, in a place of its own also for what runs. */
async function newProgram() {
  const folder = temporaryFolder();
  await runInProcess(["init", "shop", "--yes"], folder);
  const env = { ...process.env, XDG_STATE_HOME: join(folder, "state") };
  const run = (...argv: readonly string[]) => {
    const ran = spawnSync(process.execPath, [program, ...argv], {
      cwd: join(folder, "shop"),
      env,
      encoding: "utf8",
    });
    return { stdout: ran.stdout, stderr: ran.stderr, exit: ran.status };
  };
  return { folder: join(folder, "shop"), run };
}

test("an exercise from start to stop, each command a process of its own", async () => {
  const { run } = await newProgram();
  const started = run("lab", "start");
  expect(started.exit).toBe(0);
  expect(started.stdout).toContain("Step 1 of 2  count-may\n");
  try {
    const first = run("lab", "check");
    expect(first.exit).toBe(1);
    expect(first.stdout).toContain("✗  1  Write the number of orders");
    expect(first.stdout).toContain("\n      The file may.txt does not hold");
    expect(first.stdout).toContain("·  2  Do the same for June");
    expect(first.stdout).toContain("0 of 2 steps hold.");
    expect(run("lab", "hint").stdout).toContain("Look at the export first.");
    expect(run("lab", "hint").stdout).toContain("begins with 2026-05.\n\nThis was the last one.");
    expect(run("lab", "hint").stdout).toContain("coursewright lab solve count-orders count-may");
    expect(run("lab", "solve").exit).toBe(0);
    expect(run("lab", "check").stdout).toContain("1 of 2 steps hold.");
    const own = run(
      "lab",
      "exec",
      "count-orders",
      "--",
      "sh",
      "-c",
      "grep -c ,2026-06- orders.csv > june.txt; echo out; echo err >&2; exit 7",
    );
    expect(own).toEqual({ stdout: "out\n", stderr: "err\n", exit: 7 });
    const done = run("lab", "check", "count-orders");
    expect(done.stdout).toContain("✓ 2 of 2 steps hold. You have done it.");
    expect(done.exit).toBe(0);
    expect(run("lab", "reset").stdout).toContain("Step 1 of 2");
    expect(run("lab", "check").exit).toBe(1);
    const again = run("lab", "start");
    expect(again).toMatchObject({ stdout: "", exit: 2 });
    expect(again.stderr).toContain('The exercise "count-orders" runs already.');
    expect(again.stderr).toContain("coursewright lab reset count-orders\n");
    expect(run("lab", "exec", "count-orders", "--", "nosuch")).toEqual({
      stdout: "",
      stderr: '✗ There is no program "nosuch" in the sandbox.\n',
      exit: 127,
    });
  } finally {
    expect(run("lab", "stop")).toEqual({ stdout: "Stopped; nothing is left of it.\n", stderr: "", exit: 0 });
  }
  expect(run("lab", "stop").stdout).toBe("It does not run.\n");
  expect(run("lab", "check")).toMatchObject({ stdout: "", exit: 2 });
});

test("lab test proves a new program's exercise, and fails when a check always holds", async () => {
  const { folder, run } = await newProgram();
  const proved = run("lab", "test");
  expect(proved.stdout).toContain("1 exercise tested: every promise is kept.");
  expect(proved.exit).toBe(0);
  const lab = join(folder, "exercises/count-orders/lab.yaml");
  execFileSync("sed", ["-i", 's/matches: "^5.*"/exists: true/; s/path: may.txt/path: orders.csv/', lab]);
  const weak = run("lab", "test", "--json");
  expect(weak.exit).toBe(1);
  expect(JSON.parse(weak.stdout)).toMatchObject({ version: 1, held: false });
});

test("lab test as a stream begins with a plan and ends with every exercise's end", async () => {
  const { run } = await newProgram();
  const { stdout, exit } = run("lab", "test", "--format", "ndjson", "--quiet");
  const events: { event: string }[] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events[0]?.event).toBe("plan");
  expect(events.at(-1)?.event).toBe("end");
  expect(exit).toBe(0);
});

test("exercises that cannot run say why", async () => {
  const { folder, run } = await newProgram();
  expect(run("lab", "test", "count-order").stderr).toContain('Did you mean "count-orders"?');
  expect(run("lab", "start", "--driver", "plain").stderr).toContain("isolates nothing");
  writeInto(folder, "exercises/count-orders/lab.yaml", "environment: {}\n");
  const broken = run("lab", "start");
  expect(broken.stderr).toContain('The exercise "count-orders" has errors');
  expect(broken.exit).toBe(1);
  expect(run("lab", "test").exit).toBe(1);
});

test("what the author must mend ends with 1, what the machine lacks and what there is not with 2", async () => {
  const { folder, run } = await newProgram();
  const lab = join(folder, "exercises/count-orders/lab.yaml");
  const written = readFileSync(lab, "utf8");
  expect(run("lab", "start").exit).toBe(0);
  try {
    expect(run("lab", "start").exit).toBe(2);
    expect(run("lab", "solve", "count-orders", "no-such-step").exit).toBe(2);
    writeInto(folder, "exercises/count-orders/solve-may.sh", "echo there is no May >&2; exit 3\n");
    writeFileSync(lab, written.replace(/solution: \S+/, "solution: solve-may.sh"));
    expect(run("lab", "solve")).toMatchObject({
      stdout: "",
      stderr: "✗ solve-may.sh exited 3: there is no May.\n",
      exit: 1,
    });
  } finally {
    expect(run("lab", "stop").exit).toBe(0);
  }
  writeFileSync(lab, written.replace(/tools: \[/, "tools: [a-tool-of-nobody, "));
  const lacking = run("lab", "start");
  expect(lacking.stderr).toContain("The exercise needs a-tool-of-nobody");
  expect(lacking.exit).toBe(2);
  writeFileSync(lab, written.replace("environment:", "environment:\n  setup: setup.sh"));
  writeInto(folder, "exercises/count-orders/setup.sh", "exit 4\n");
  const unprepared = run("lab", "start");
  expect(unprepared.stderr).toContain("setup.sh exited 4.");
  expect(unprepared.exit).toBe(1);
  expect(run("lab", "stop").stdout).toBe("It does not run.\n");
});

test("without bubblewrap nothing runs, and the way to get it is named", async () => {
  const { folder } = await newProgram();
  const hidden = ["--dev-bind", "/", "/", "--ro-bind", "/dev/null", "/usr/bin/bwrap"];
  const started = spawnSync("bwrap", [...hidden, process.execPath, program, "lab", "test"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([started.stdout, started.status]).toEqual(["", 2]);
  expect(started.stderr).toContain("No sandbox works on this machine.");
  expect(started.stderr).toContain("bubblewrap");
});

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageFolder } from "./host/package-folder.ts";
import { bundleCommand, removeBundle } from "./testing/bundled-command.ts";
import { temporaryFolder, writeInto } from "./testing/temporary-folder.ts";
import { version } from "./version.ts";

let program = "";
beforeAll(async () => {
  program = await bundleCommand();
});
afterAll(() => removeBundle(program));

const plain = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined };

function run(argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv = plain) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...argv], {
    cwd,
    env,
    encoding: "utf8",
  });
  return { stdout, stderr, exit: status };
}

test("version, help, a result and a slip, each to its stream and with its exit code", () => {
  const folder = temporaryFolder();
  expect(run(["--version"], folder)).toEqual({ stdout: `${version()}\n`, stderr: "", exit: 0 });
  expect(run([], folder).stdout).toContain("coursewright COMMAND --help");
  expect(run(["init", ".", "--yes"], folder).exit).toBe(0);
  expect(run(["check"], folder)).toEqual({
    stdout: "✓ 9 files checked, nothing to report.\n",
    stderr: "",
    exit: 0,
  });
  writeInto(folder, "product.yaml", "");
  expect(run(["check"], folder)).toMatchObject({ stderr: "", exit: 1 });
  expect(run(["chek"], folder)).toMatchObject({ stdout: "", exit: 2 });
});

test("colour only where it is wanted", () => {
  const folder = temporaryFolder({ "training.yaml": "" });
  expect(run(["check"], folder).stdout).not.toContain("\u001b");
  expect(run(["check"], folder, { ...plain, FORCE_COLOR: "1" }).stdout).toContain("\u001b[31m✗ error");
  expect(run(["check"], folder, { ...plain, FORCE_COLOR: "1", NO_COLOR: "1" }).stdout).not.toContain(
    "\u001b",
  );
});

test("a bug of ours ends with 70, its stack, and where to report it", () => {
  const broken = join(dirname(program), "bug.mjs");
  writeFileSync(
    broken,
    'import { main } from "./main.js";\nprocess.argv = [process.argv[0], process.argv[1]];\n' +
      'Object.defineProperty(process.stdout, "write", { value: () => { throw new Error("boom"); } });\nawait main();\n',
  );
  const { stdout, stderr, status } = spawnSync(process.execPath, [broken], { encoding: "utf8" });
  expect([stdout, status]).toEqual(["", 70]);
  expect(stderr).toContain("Error: boom\n    at ");
  expect(stderr).toMatch(/Please report it with the lines above: https:\/\//);
});

test("an interruption ends with 130", async () => {
  const waiting = join(dirname(program), "waiting.mjs");
  writeFileSync(
    waiting,
    'import { main } from "./main.js";\n' +
      'const { write } = process.stdout;\nprocess.stdout.write = (...all) => { process.kill(process.pid, "SIGINT"); return write.apply(process.stdout, all); };\n' +
      "await main();\n",
  );
  const child = spawn(process.execPath, [waiting, "doctor"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: plain,
  });
  const exit = await new Promise((resolve) => child.on("exit", resolve));
  expect(exit).toBe(130);
});

test("a reader that has seen enough is no failure", () => {
  const folder = temporaryFolder();
  const command = `"${process.execPath}" "${program}" schema module | head -c 1; echo " \${PIPESTATUS[0]}"`;
  expect(execFileSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" })).toBe("{ 0\n");
});

test("a folder that is gone is said so", () => {
  const folder = temporaryFolder();
  const command = `mkdir gone; cd gone; rmdir ../gone; "${process.execPath}" "${program}" check; echo "exit $?"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" });
  expect(stderr).toContain("The folder you stand in no longer exists.");
  expect(stdout).toBe("exit 2\n");
});

test("without its build the command says how to get it", () => {
  const copy = join(temporaryFolder(), "bin");
  mkdirSync(copy);
  writeFileSync(join(copy, "../package.json"), '{ "type": "module" }');
  copyFileSync(join(packageFolder(), "bin/coursewright.js"), join(copy, "coursewright.js"));
  const ran = spawnSync(process.execPath, [join(copy, "coursewright.js"), "check"], { encoding: "utf8" });
  expect([ran.stdout, ran.status]).toEqual(["", 2]);
  expect(ran.stderr).toContain('Run "npm run build"');
  rmSync(copy, { recursive: true });
});

test("a missing tool is named, with the way to get it", () => {
  const folder = temporaryFolder();
  const bare = { ...plain, PATH: "/nonexistent", COURSEWRIGHT_CHROMIUM: "/nonexistent/chromium" };
  const doctor = run(["doctor"], folder, bare);
  expect(doctor.stdout).toContain("✗ Browser  COURSEWRIGHT_CHROMIUM names /nonexistent/chromium");
  expect(doctor.stdout).toContain("sudo apt-get install chromium");
  expect(doctor.exit).toBe(2);
  writeFileSync(join(folder, "course.zip"), "");
  const verify = run(["verify", "course.zip"], folder, bare);
  expect(verify.stderr).toContain("sudo apt-get install chromium");
  expect(verify.exit).toBe(2);
});

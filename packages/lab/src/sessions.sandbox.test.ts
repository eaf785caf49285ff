import { execFile, spawn } from "node:child_process";
import { lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterEach, expect, test } from "vitest";
import { askWeb } from "./ask-web.ts";
import { chooseDriver } from "./choose-driver.ts";
import type { Lab } from "./lab.ts";
import { programText } from "./programs.ts";
import { openLab, startLab } from "./start-lab.ts";
import { labId } from "./state-folder.ts";
import {
  copiedGuestBook,
  guestBook,
  removeFolders,
  temporaryFolder,
  withStep,
} from "./testing/guest-book.ts";

const { driver } = await chooseDriver("bubblewrap");
const workspace = "/a/workspace";
const id = labId(guestBook.id, workspace);
const folders: string[] = [];
const labs: Lab[] = [];

afterEach(async () => {
  for (const lab of labs.splice(0)) await lab.stop();
  await removeFolders(...folders.splice(0));
});

async function folder(): Promise<string> {
  const path = await temporaryFolder("sessions-");
  folders.push(path);
  return path;
}

async function start(stateDir: string, exercise = guestBook): Promise<Lab> {
  const lab = await startLab(exercise, { driver, workspace, stateDir });
  labs.push(lab);
  return lab;
}

test("a learner goes through an exercise", async () => {
  const lab = await start(await folder());
  expect((await lab.check("sign"))[0]?.verdict).toBe("fail");
  expect(await lab.hint("sign")).toEqual({ text: "The address is /entries.", left: 1 });
  expect(await lab.hint("sign")).toMatchObject({ left: 0 });
  expect(await lab.hint("sign")).toBe(null);
  await lab.mistake("sign", 0);
  expect((await lab.check("sign"))[0]).toMatchObject({ verdict: "fail", step: "sign" });
  await lab.solve("sign");
  expect((await lab.check("sign"))[0]).toMatchObject({ verdict: "pass", feedback: "" });
  await lab.reset();
  expect((await lab.check("sign"))[0]?.verdict).toBe("fail");
});

test("a checkpoint that needs a step fails until that step holds, and says which", async () => {
  const checks = [{ script: "checks/thanked.sh", needs: ["sign"] }];
  const lab = await start(await folder(), withStep("thank", { checks }));
  await lab.solve("thank");
  const [result] = await lab.check("thank");
  expect(result?.verdict).toBe("fail");
  expect(result?.feedback).toBe("Another step comes first: Sign the guest book as Ada, with five stars.");
  await lab.solve("sign");
  expect((await lab.check("thank"))[0]?.verdict).toBe("pass");
});

test("a second start is refused while the first runs, and not afterwards", async () => {
  const stateDir = await folder();
  const lab = await start(stateDir);
  await expect(start(stateDir)).rejects.toThrow("runs already");
  await lab.stop();
  await start(stateDir);
});

test("stop leaves no process and no file, whatever was started", async () => {
  const stateDir = await folder();
  const lab = await start(stateDir);
  await lab.run([
    "/bin/sh",
    "-c",
    `trap '' TERM HUP; (setsid nohup ${sleep(1)} >/dev/null 2>&1 &); (setsid sh -c 'trap "" TERM; ${sleep(2)}' &)`,
  ]);
  await expect.poll(sleeping).toBe(2);
  expect(await lab.stop()).toEqual({ leftover: 0 });
  expect(await sleeping()).toBe(0);
  expect(await readdir(stateDir)).toEqual([]);
  expect(await openLab(id, { stateDir })).toBe(null);
});

/** A command that nobody else on this machine runs. */
function sleep(which: 1 | 2): string {
  return `sleep 1${process.pid}.${which}`;
}

/** How many of those run. */
async function sleeping(): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["axo", "stat,args"]);
  const [first, second] = [sleep(1), sleep(2)];
  return stdout
    .split("\n")
    .filter((line) => /^[^Z]\S*\s+sleep/.test(line) && (line.includes(first) || line.includes(second)))
    .length;
}

test("the state is private to its owner", async () => {
  const stateDir = await folder();
  await start(stateDir);
  expect((await stat(join(stateDir, id))).mode & 0o777).toBe(0o700);
  expect((await stat(join(stateDir, id, "lab.json"))).mode & 0o777).toBe(0o600);
});

test("another process finds the lab, and a browser reaches its product", async () => {
  const stateDir = await folder();
  await start(stateDir);
  const program = `
    const lab = await openLab(${JSON.stringify(id)}, { stateDir: ${JSON.stringify(stateDir)} });
    await lab.solve("sign");
    const forward = await lab.url(8080);
    console.log(forward.url, (await lab.check("sign"))[0].verdict);
    process.stdin.resume().on("end", () => forward.close().then(() => process.exit(0)));`;
  const child = spawn(process.execPath, [await programFile(program)], { stdio: ["pipe", "pipe", "inherit"] });
  const [url = "", verdict] = await firstLine(child.stdout);
  expect(verdict).toBe("pass");
  const answer = await askWeb({
    url: `${url}entries`,
    method: "GET",
    headers: {},
    body: null,
    timeoutMs: 60_000,
  });
  expect(answer.body).toBe('{"entries":[{"name":"Ada","stars":5}]}');
  child.stdin.end();
  await new Promise((resolve) => child.once("exit", resolve));
  await expect(connects(Number(new URL(url).port))).resolves.toBe(false);
});

test("a lab outlives the process that started it", async () => {
  const stateDir = await folder();
  const options = `{ driver, workspace: ${JSON.stringify(workspace)}, stateDir: ${JSON.stringify(stateDir)} }`;
  const program = `
    const { driver } = await chooseDriver("bubblewrap");
    await startLab(${JSON.stringify(guestBook)}, ${options});
    process.exit(0);`;
  await promisify(execFile)(process.execPath, [await programFile(program)]);
  const lab = await openLab(id, { stateDir });
  expect((await lab?.check("sign"))?.[0]?.verdict).toBe("fail");
  expect(await lab?.stop()).toEqual({ leftover: 0 });
});

test("nothing survives a runner that is killed", async () => {
  const program = `
    const { driver } = await chooseDriver("bubblewrap");
    const options = { driver, workspace: "/x", stateDir: ${JSON.stringify(await folder())}, detached: false };
    const lab = await startLab(${JSON.stringify(guestBook)}, options);
    await lab.run(["/bin/sh", "-c", "(setsid ${sleep(1)} >/dev/null 2>&1 &)"]);
    void lab.run(${JSON.stringify(sleep(2).split(" "))});
    console.log("ready");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, [await programFile(program)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await firstLine(child.stdout);
  await expect.poll(sleeping).toBe(2);
  child.kill("SIGKILL");
  await expect.poll(sleeping).toBe(0);
});

async function programFile(program: string): Promise<string> {
  const path = join(await folder(), "program.mjs");
  const index = fileURLToPath(new URL("./index.ts", import.meta.url));
  await build({
    stdin: {
      contents: `import { chooseDriver, openLab, startLab } from ${JSON.stringify(index)};${program}`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    outfile: path,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["coursewright-source"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    treeShaking: true,
    logLevel: "error",
  });
  for (const name of ["check", "relay"] as const) {
    await writeFile(join(path, "..", `${name}.mjs`), await programText(name));
  }
  return path;
}

function firstLine(stream: NodeJS.ReadableStream): Promise<string[]> {
  return new Promise((resolve) =>
    stream.once("data", (chunk: Buffer) => resolve(chunk.toString().trim().split(" "))),
  );
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

test("exec passes streams and the exit code through", async () => {
  const lab = await start(await folder());
  const child = await lab.exec(
    ["/bin/sh", "-c", 'read line; echo "got $line"; echo oops >&2; exit 7'],
    "pipe",
  );
  child.stdin?.end("a word\n");
  const [out, error] = [child.stdout, child.stderr].map((stream) => text(stream));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  expect([await out, await error, code]).toEqual(["got a word\n", "oops\n", 7]);
});

async function text(stream: NodeJS.ReadableStream | null | undefined): Promise<string> {
  let all = "";
  for await (const chunk of stream ?? []) all += String(chunk);
  return all;
}

test("data that is a link out of the exercise's folder is refused", async () => {
  const exercise = await copiedGuestBook();
  folders.push(exercise.folder);
  await symlink("/etc/passwd", join(exercise.folder, "data/passwords"));
  await expect(start(await folder(), exercise)).rejects.toThrow(
    '"data/passwords" leads out of the exercise\'s folder.',
  );
});

test("a link within the exercise's folder is copied as what it leads to", async () => {
  const exercise = await copiedGuestBook();
  folders.push(exercise.folder);
  await mkdir(join(exercise.folder, "shared"));
  await writeFile(join(exercise.folder, "shared/list"), "one\n");
  await symlink("../shared/list", join(exercise.folder, "data/list"));
  expect((await lstat(join(exercise.folder, "data/list"))).isSymbolicLink()).toBe(true);
  const lab = await start(await folder(), exercise);
  expect((await lab.run(["/bin/sh", "-c", "[ ! -L data/list ] && cat data/list"])).stdout).toBe("one\n");
});

test("the author's folder is not changed by a lab", async () => {
  const exercise = await copiedGuestBook();
  folders.push(exercise.folder);
  const lab = await start(await folder(), exercise);
  await lab.run(["/bin/sh", "-c", "echo changed >data/guests.json; rm -rf data"]);
  expect(await readFile(join(exercise.folder, "data/guests.json"), "utf8")).toContain("Grace");
});

test("a tool that is not there is named, and nothing is left of the start", async () => {
  const stateDir = await folder();
  const environment = { ...guestBook.environment, tools: ["node", "kubectl-of-nobody"] };
  await expect(start(stateDir, { ...guestBook, environment })).rejects.toThrow("needs kubectl-of-nobody");
  expect(await readdir(stateDir)).toEqual([]);
});

test("without a network not even loopback can be used", async () => {
  const limits = { ...guestBook.environment.limits, network: "none" } as const;
  const environment = { tools: [], services: [], data: [], limits };
  const lab = await start(await folder(), { ...guestBook, environment });
  const program = 'require("net").createServer().on("error",e=>console.log(e.code)).listen(3000)';
  expect((await lab.run(["node", "-e", program])).stdout).toMatch(/^EAFNOSUPPORT|^EINVAL/);
});

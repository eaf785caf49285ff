import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runInProcess } from "../../../cli/src/testing/run-in-process.ts";
import { temporaryFolder, writeInto } from "../../../cli/src/testing/temporary-folder.ts";
import { activate } from "../testing/activate.ts";
import type { MadeTask } from "../testing/fake-vscode.ts";

const { contributes } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const [matcher] = contributes.problemMatchers;
const pattern = new RegExp(matcher.pattern.regexp);

/** A workspace with a program that has one mistake, and its tasks by name. */
async function tasksOf(path: string, settings: Readonly<Record<string, unknown>> = {}) {
  const folder = temporaryFolder();
  const program = join(folder, path);
  await runInProcess(["init", program, "--yes"], folder);
  const training = readFileSync(join(program, "training.yaml"), "utf8");
  writeInto(program, "training.yaml", training.replace(/^languages:/m, "langages:"));
  const editor = await activate("extension", { trusted: true, folder, programs: [path], settings });
  const provider = editor.taskProviders.get("coursewright");
  const tasks = (await provider?.provideTasks()) ?? [];
  return { folder, program, provider, tasks };
}

const run = ({ execution }: MadeTask) => runInProcess(execution.args, execution.cwd);

/** A line as VS Code takes it apart. */
function read(line: string) {
  const found = pattern.exec(line) ?? [];
  const part = (name: string) => found[matcher.pattern[name]];
  return {
    file: part("file") ?? "",
    line: Number(part("line")),
    severity: part("severity"),
    code: part("code"),
  };
}

test.each([
  ["", ["check", "build", "lab test"]],
  ["training", ["check (training)", "build (training)", "lab test (training)"]],
])(
  'what the task check prints is found from the workspace\'s folder: a program in "%s"',
  async (path, names) => {
    const closed = { "coursewright.diagnostics.closedFiles": false };
    const { folder, program, tasks } = await tasksOf(path, closed);
    expect(tasks.map(({ name }) => name)).toEqual(names);
    const [check] = tasks;
    if (check === undefined) throw new Error("no task");
    expect([check.matcher, matcher.fileLocation]).toEqual([
      "$coursewright",
      ["autoDetect", `${"$"}{workspaceFolder}`],
    ]);
    const { stdout } = await run(check);
    const lines = stdout.trimEnd().split("\n").map(read);
    expect(lines).toContainEqual(expect.objectContaining({ severity: "error", code: "schema/unknown-key" }));
    const files = new Set(lines.map(({ file }) => join(folder, file)));
    expect([...files]).toEqual([join(program, "training.yaml")]);
    const [{ line } = { line: 0 }] = lines.filter(({ code }) => code === "schema/unknown-key");
    expect(readFileSync(join(program, "training.yaml"), "utf8").split("\n")[line - 1]).toContain("langages:");
  },
);

test("what the language server tells of all files is not listed a second time", async () => {
  const { tasks } = await tasksOf("");
  expect(tasks.map((task) => task.matcher)).toEqual([[], [], []]);
  expect(matcher.applyTo).toBe("closedDocuments");
});

test.each([
  ["", "."],
  ["training", "./training"],
])('the tasks build and lab test know the program in "%s"', async (path, named) => {
  const { folder, tasks } = await tasksOf(path);
  const [, build, prove] = tasks;
  if (build === undefined || prove === undefined) throw new Error("no task");
  expect(build.execution).toMatchObject({ cwd: folder, args: ["build", named, "--out", `${named}/out`] });
  expect(prove.execution).toMatchObject({ cwd: folder, args: ["lab", "test", named] });
});

test("a task that somebody wrote into tasks.json is the one that is offered", async () => {
  const { folder, provider, tasks } = await tasksOf("training");
  const { definition } = tasks[0] ?? {};
  expect(definition).toEqual({ type: "coursewright", task: "check", program: "training" });
  const resolved = provider?.resolveTask({ definition, scope: undefined });
  expect(resolved?.execution).toEqual(tasks[0]?.execution);
  expect(resolved?.execution.cwd).toBe(folder);
  expect(provider?.resolveTask({ definition: { type: "coursewright", task: "brew" } })).toBeUndefined();
});

test("tasks.json may say what tasks know, and nothing else", async () => {
  const [{ properties }] = contributes.taskDefinitions;
  const { tasks } = await tasksOf("training");
  expect(properties.task.enum).toEqual(tasks.map(({ definition }) => definition.task));
  expect(Object.keys(properties)).toEqual(["task", "program"]);
});

test("the matcher reads every code, and a message that quotes a place of another file", () => {
  const pages = fileURLToPath(new URL("../../../../docs/rules", import.meta.url));
  const codes = readdirSync(pages, { recursive: true, encoding: "utf8" })
    .filter((page) => /^[^/]+\/[^/]+\.md$/.test(page))
    .map((page) => page.slice(0, -".md".length));
  expect(codes.length).toBeGreaterThan(100);
  for (const code of codes)
    expect(read(`training/a b.yaml:3:1-3:9: warning: As in "x:1:1-1:2: error: no [a/b]". [${code}]`)).toEqual(
      {
        file: "training/a b.yaml",
        line: 3,
        severity: "warning",
        code,
      },
    );
});

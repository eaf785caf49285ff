import { symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, reportOn } from "@coursewright/spec";
import { describe, expect, test } from "vitest";
import { pretty } from "./check-formats/pretty.ts";
import { loadWorkspace } from "./host/load-workspace.ts";
import { newFiles } from "./new-workspace/files.ts";
import { runInProcess } from "./testing/run-in-process.ts";
import { temporaryFolder, writeInto } from "./testing/temporary-folder.ts";

/** A sound program; each test breaks one thing of it. */
function soundProgram(): string {
  const folder = temporaryFolder();
  const answers = { id: "shop", title: "Shop", product: "Shop", languages: ["en"], segments: ["smb"] };
  for (const { path, text } of newFiles(answers)) writeInto(folder, path, text);
  return folder;
}

async function check(folder: string): Promise<{ exit: number; found: readonly Diagnostic[] }> {
  const { stdout, stderr, exit } = await runInProcess(["check", "--json"], folder);
  expect(stderr).toBe("");
  const pretty = await runInProcess(["check"], folder);
  expect(pretty.exit).toBe(exit);
  const report: { diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
  return { exit, found: report.diagnostics };
}

function places(found: readonly Diagnostic[]): readonly string[] {
  return found.map(({ code, file, range }) => `${file}:${range.start.line}:${range.start.column} ${code}`);
}

/** Breaks a file of a sound program and expects exactly these findings. */
async function expectFindings(path: string, content: string | Uint8Array, ...expected: readonly string[]) {
  const folder = soundProgram();
  writeInto(folder, path, content);
  const { exit, found } = await check(folder);
  expect(places(found)).toEqual(expected);
  expect(exit).toBe(1);
}

const moduleFile = "modules/first-orders/module.yaml";

describe("a file that is not fit to be read", () => {
  test("empty", () => expectFindings(moduleFile, "", `${moduleFile}:1:1 file/empty`));

  test("blank", () => expectFindings(moduleFile, " \n\n", `${moduleFile}:1:1 file/empty`));

  test("binary", () =>
    expectFindings(
      moduleFile,
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]),
      `${moduleFile}:1:1 file/binary`,
    ));

  test("not in UTF-8", () =>
    expectFindings(moduleFile, Buffer.from("title: Caf\xe9\n", "latin1"), `${moduleFile}:1:1 file/encoding`));

  test.each([
    ["with its mark", "\ufefftitle: First orders\n"],
    ["without a mark", "title: First orders\n"],
    ["with few letters of ours", "\ufefftitle: \u041f\u0435\u0440\u0432\u044b\u0435\n"],
  ])("in UTF-16 %s", async (_, text) => {
    const little = Buffer.from(text, "utf16le");
    await expectFindings(moduleFile, little, `${moduleFile}:1:1 file/encoding`);
    await expectFindings(moduleFile, Buffer.from(little).swap16(), `${moduleFile}:1:1 file/encoding`);
  });

  const conflict = "<<<<<<< HEAD\ntitle: Orders\n=======\ntitle: First orders\n>>>>>>> theirs\n";

  test.each([
    ["at its beginning", conflict, 1],
    ["further down", `level: 1\n${conflict}`, 2],
    ["with line ends of Windows", `level: 1\n${conflict}`.replaceAll("\n", "\r\n"), 2],
    ["of which one line is left", "title: Orders\n>>>>>>> theirs\n", 2],
  ])("with a merge conflict %s", (_, text, line) =>
    expectFindings(moduleFile, text, `${moduleFile}:${line}:1 file/conflict`),
  );

  const lesson = "modules/first-orders/read-an-export.md";

  test("a lesson with a merge conflict", () =>
    expectFindings(lesson, `# Exports\n\n${conflict}`, `${lesson}:3:1 file/conflict`));

  test("a lesson that shows a merge conflict is read", async () => {
    const folder = soundProgram();
    writeInto(
      folder,
      lesson,
      `# Conflicts\n\nSo git marks them:\n\n\`\`\`\`text\n\`\`\`\n${conflict}\`\`\`\`\n`,
    );
    expect((await check(folder)).found).toEqual([]);
  });

  test("a catalogue with a merge conflict", () =>
    expectFindings("locales/id.po", conflict, "locales/id.po:1:1 file/conflict"));

  test("of 100 MB", async () => {
    const folder = soundProgram();
    writeFileSync(join(folder, moduleFile), "title: long\n");
    truncateSync(join(folder, moduleFile), 100 * 1024 * 1024);
    const { exit, found } = await check(folder);
    expect(places(found)).toEqual([`${moduleFile}:1:1 file/too-large`]);
    expect(exit).toBe(1);
  });

  test("a picture of 100 MB is no document", async () => {
    const folder = soundProgram();
    writeInto(folder, "modules/first-orders/picture.png", "x");
    truncateSync(join(folder, "modules/first-orders/picture.png"), 100 * 1024 * 1024);
    expect((await check(folder)).exit).toBe(0);
  });
});

describe("a text that is no sound YAML", () => {
  test("truncated in the middle of a quote", () =>
    expectFindings(moduleFile, 'title: "First ord', `${moduleFile}:1:8 yaml/unclosed-quote`));

  test("indented with a tab", () =>
    expectFindings(moduleFile, "title: First\nobjectives:\n\tone: x\n", `${moduleFile}:3:1 yaml/tab`));

  test("an alias bomb", async () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 30; level += 1)
      lines.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(", ")}]`,
      );
    const folder = soundProgram();
    writeInto(folder, moduleFile, lines.join("\n"));
    const { exit, found } = await check(folder);
    expect(places(found)).toEqual([`${moduleFile}:4:45 yaml/too-many-aliases`]);
    expect(exit).toBe(1);
  });

  test.each([
    ["lists in flow", "[".repeat(100_000), 72],
    ["maps in flow", "{a: ".repeat(100_000), 264],
    ["lists in blocks", `\n  ${"- ".repeat(100_000)}`, 129, 2],
    ["closed lists", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, 72],
    ["quotes and brackets", '["'.repeat(50_000), 136],
  ])("nested 100,000 levels deep: %s", async (_, text, column, line = 1) => {
    const folder = soundProgram();
    writeInto(folder, moduleFile, `title: ${text}`);
    const { exit, found } = await check(folder);
    expect(places(found)).toEqual([`${moduleFile}:${line}:${column} yaml/too-deep`]);
    expect(exit).toBe(1);
  });

  test("a key that stands twice", () =>
    expectFindings(
      "product.yaml",
      "name: Shop\nfeatures:\n  order-export: { title: Order export }\nreleases: []\nname: Shop\n",
      "product.yaml:5:1 yaml/duplicate-key",
    ));
});

describe("a value of the wrong type, anywhere", () => {
  const answers = { id: "shop", title: "Shop", product: "Shop", languages: ["en"], segments: ["smb"] };
  const documents = newFiles(answers).filter(({ path }) => path.endsWith(".yaml"));

  test.each(documents.map(({ path, text }) => [path, text]))("%s", (path, text) => {
    const workspace = loadWorkspace(soundProgram());
    for (const [place, broken] of withWrongValues(text)) {
      workspace.set(path, broken);
      const report = reportOn(workspace);
      const shown = pretty(report, {
        text: (file) => workspace.text(file),
        name: (file) => file,
        colour: false,
        columns: 80,
        quiet: false,
      });
      expect(report.diagnostics.length, place).toBeLessThan(30);
      expect(
        shown.split("\n").every((line) => line.length <= 80 || !line.includes(" │ ")),
        place,
      ).toBe(true);
    }
  });
});

/** The text once for each key and each wrong value in the place of what the key has. */
function* withWrongValues(text: string): Iterable<readonly [string, string]> {
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const key = /^([ -]*[\w-]+:)(?: |$)/.exec(line)?.[1];
    if (key === undefined) continue;
    const next = lines.findIndex((other, at) => at > index && other.search(/\S/) <= line.search(/\S/));
    for (const wrong of ["[[1]]", "{ x: { y: 1 } }", "!!binary aGk=", "-1.5e300", "", "[", "'"])
      yield [
        `${key} ${wrong}`,
        [...lines.slice(0, index), `${key} ${wrong}`, ...lines.slice(next)].join("\n"),
      ];
  }
}

describe("a link, or a path, that leaves the workspace", () => {
  test("a lesson's file that is missing", async () => {
    const folder = soundProgram();
    writeInto(folder, "modules/first-orders/module.yaml", moduleText("read-a-export.md"));
    const { exit, found } = await check(folder);
    expect(places(found)).toEqual([`${moduleFile}:13:11 reference/file-missing`]);
    expect(found[0]?.hint).toContain("read-an-export.md");
    expect(exit).toBe(1);
  });

  test.each(["../../../../etc/passwd", "/etc/passwd"])("a lesson's path %s", async (path) => {
    const folder = soundProgram();
    writeInto(folder, "modules/first-orders/module.yaml", moduleText(path));
    const { exit, found } = await check(folder);
    expect(places(found)).toEqual([`${moduleFile}:13:11 reference/file-outside`]);
    expect(exit).toBe(1);
  });

  test("a lesson's file that is a link to one outside", async () => {
    const folder = soundProgram();
    symlinkSync("/etc/passwd", join(folder, "modules/first-orders/secret.md"));
    writeInto(folder, "modules/first-orders/module.yaml", moduleText("secret.md"));
    const { exit, found } = await check(folder);
    expect(places(found)).toEqual(["modules/first-orders/secret.md:1:1 file/outside"]);
    expect(exit).toBe(1);
  });

  test("a folder that is a link to one outside", async () => {
    const folder = soundProgram();
    symlinkSync(temporaryFolder({ "module.yaml": "title: Elsewhere\n" }), join(folder, "modules/elsewhere"));
    const { exit, found } = await check(folder);
    expect(places(found)).toEqual(["modules/elsewhere:1:1 file/outside"]);
    expect(exit).toBe(1);
  });

  test("a link that leads in circles, and one that leads nowhere", async () => {
    const folder = soundProgram();
    symlinkSync("..", join(folder, "modules/up"));
    symlinkSync("nowhere", join(folder, "modules/nothing.md"));
    const { exit, found } = await check(folder);
    expect(places(found)).toEqual(["modules/nothing.md:1:1 file/unreadable"]);
    expect(exit).toBe(1);
  });
});

function moduleText(lesson: string): string {
  return `title: First orders
level: 1
features: [order-export]
objectives:
  count-orders:
    statement: Calculate how many orders of one month an export holds
    behaviours: [counts-orders]
lessons:
  - id: read-an-export
    title: Read an export
    duration: 15m
    objectives: [count-orders]
    text: ${lesson}
exercises: [count-orders]
assessments: [first-orders-check]
`;
}

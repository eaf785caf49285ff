import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it, onTestFinished } from "vitest";
import { judgeGenerated, judgeStyle, judgeUnused } from "./judges.mjs";
import { root } from "./step.mjs";

/** A small repository with the settings of ours. */
function repository(files) {
  const folder = mkdtempSync(join(tmpdir(), "coursewright-judged-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["knip.json", "biome.json", ".gitignore"])
    copyFileSync(join(root, name), join(folder, name));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const workspace = {
  "package.json": '{\n  "private": true,\n  "type": "module",\n  "workspaces": [\n    "packages/*"\n  ]\n}\n',
  "packages/spec/package.json":
    '{\n  "name": "spec",\n  "type": "module",\n  "exports": "./src/index.ts"\n}\n',
  "packages/spec/src/index.ts": 'import { used } from "./used.ts";\n\nexport const it = used;\n',
  "packages/spec/src/used.ts": "export const used = 1;\n",
};

describe("the check for what nobody uses", () => {
  it("is content where all is used", async () => {
    expect(await judgeUnused(repository(workspace))).toMatchObject({ code: 0 });
  });

  it("finds files, exports and dependencies, and a package that is not declared", async () => {
    const { code, output } = await judgeUnused(
      repository({
        ...workspace,
        "packages/spec/package.json": workspace["packages/spec/package.json"].replace(
          "\n}",
          ', "dependencies": { "yaml": "2.9.1" } }',
        ),
        "packages/spec/src/used.ts":
          'import { execa } from "execa";\n\nexport const used = execa;\nexport const spare = 1;\n',
        "packages/spec/src/alone.ts": "export const alone = 1;\n",
      }),
    );
    expect(code).toBe(1);
    for (const found of [/^packages\/spec\/src\/alone\.ts/m, /^spare /m, /^yaml /m, /^execa /m])
      expect(output).toMatch(found);
  });
});

describe("the check of format and lint", () => {
  it("is content with what is right", async () => {
    expect(await judgeStyle(repository(workspace))).toEqual({ code: 0, output: expect.anything() });
  });

  const wrong = {
    format: "export const  a = 1;\n",
    noExplicitAny: "export const a: any = 1;\n",
    noEnum: "export enum A {\n  B = 1,\n}\n",
    noDefaultExport: "export default 1;\n",
    noNonNullAssertion: "export const a = [1].at(0)!;\n",
    useImportType: 'import { A } from "./a.ts";\n\nexport type B = A;\n',
    noUnusedVariables: "function a() {}\n",
    noRestrictedGlobals: "export const a = document.title;\n",
  };

  it("finds what we do not write, each in its file", async () => {
    const files = Object.entries(wrong).map(([rule, text]) => [`packages/spec/src/${rule}.ts`, text]);
    const { code, output } = await judgeStyle(repository({ ...workspace, ...Object.fromEntries(files) }));
    expect(code).toBe(1);
    for (const rule of Object.keys(wrong))
      expect(output).toMatch(new RegExp(`^\\S*/${rule}\\.ts.* \\S*${rule}\\b`, "m"));
  });

  it("takes a warning for too much", async () => {
    const spare = { "packages/spec/src/spare.ts": wrong.noUnusedVariables };
    expect(await judgeStyle(repository({ ...workspace, ...spare }))).toMatchObject({ code: 1 });
  });
});

describe("the check of generated files", () => {
  function generator(script, files) {
    const folder = repository({ "make.mjs": script, ...files });
    const identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
    for (const args of [
      ["init", "--quiet"],
      ["add", "--all"],
      ["commit", "--quiet", "--message=x"],
    ])
      spawnSync("git", [...identity, ...args], { cwd: folder });
    return judgeGenerated([{ command: [process.execPath, "make.mjs"], paths: ["made"] }], folder);
  }
  const writes = (path, text) =>
    `import { writeFileSync } from "node:fs";\nwriteFileSync("${path}", "${text}");\n`;

  it("is content where they are as they are made, whatever else is changed", async () => {
    expect(await generator(writes("made/a.txt", "a"), { "made/a.txt": "a" })).toEqual({
      code: 0,
      output: "",
    });
    expect(await generator(writes("other.txt", "a"), { "made/a.txt": "b" })).toEqual({ code: 0, output: "" });
  });

  it.each([
    ["differs", writes("made/a.txt", "a"), " M made/a.txt"],
    ["is new", writes("made/b.txt", "b"), "?? made/b.txt"],
    ["is gone", 'import { rmSync } from "node:fs";\nrmSync("made/a.txt");\n', " D made/a.txt"],
  ])("finds one that %s, and says how to write it", async (_, script, line) => {
    const { code, output } = await generator(script, { "made/a.txt": "old" });
    expect([code, output]).toEqual([1, expect.stringContaining(`make.mjs" writes them:\n${line}\n`)]);
  });

  it("fails with the generator", async () => {
    expect(await generator("throw new Error('no');", { "made/a.txt": "a" })).toMatchObject({ code: 1 });
  });
});

/** What TypeScript says of a file in a package, with the package's own settings and all that it imports. */
function complaints(name, text, settings = {}) {
  const folder = join(root, "packages", name);
  const path = join(folder, "src/probe.ts");
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const options = { ...parsed.options, ...settings, composite: false, noEmit: true };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = ts.sys;
  host.fileExists = (file) => file === path || fileExists(file);
  host.readFile = (file) => (file === path ? text : readFile(file));
  const program = ts.createProgram([...parsed.fileNames, path], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(({ start, messageText }) => [
      text.slice(0, start).split("\n").length,
      ts.flattenDiagnosticMessageText(messageText, " "),
    ]);
}

describe("the types of what is pure", () => {
  const lines = [
    'import { readFileSync } from "node:fs";',
    "export const a = readFileSync;",
    "export const b = process.cwd();",
    "export const c = document.title;",
    "export const d = setTimeout;",
    "export const e = console;",
  ];
  const probe = `${lines.join("\n")}\n`;

  it("spec's know nothing of Node, nor of a browser", () => {
    expect(complaints("spec", probe).map(([line]) => line)).toEqual([1, 3, 4, 5, 6]);
  });

  it.each(["compiler", "player"])("%s's know nothing of Node", (name) => {
    expect(complaints(name, probe).map(([line]) => line)).toEqual([1, 3]);
  });

  it("are kept so by their settings", () => {
    const settings = { types: ["node"], lib: ["lib.es2023.d.ts", "lib.dom.d.ts"] };
    expect(complaints("spec", probe, settings)).toEqual([]);
  });
});

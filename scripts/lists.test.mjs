import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { lists } from "./lists.mjs";
import { root } from "./step.mjs";

const copies = [];
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});

describe("the generated lists", () => {
  it.each(Object.entries(lists()))("hold what is there: %s", (path, text) => {
    const advice = `${path} is out of date: run node scripts/reference.mjs.`;
    expect(readFileSync(join(root, path), "utf8"), advice).toBe(text);
  });

  it.each([
    [
      "packages/spec/src/rules/item/no-jokes.ts",
      "export const noJokes = defineRule({});\n",
      "packages/spec/src/rules/rules.ts",
      ['import { noJokes as itemNoJokes } from "./item/no-jokes.ts";', "  itemNoJokes,"],
    ],
    [
      "packages/compiler/src/outputs/cmi5/cmi5.ts",
      "export const cmi5: Output = {};\n",
      "packages/compiler/src/outputs/index.ts",
      ['import { cmi5 } from "./cmi5/cmi5.ts";', "[cmi5, guide,"],
    ],
    [
      "packages/spec/src/language/checkpoints/sql.ts",
      "export const sql = checkpointKind({});\n",
      "packages/spec/src/language/checkpoints/kinds.ts",
      ['import { sql } from "./sql.ts";', "  sql,"],
    ],
    [
      "packages/cli/src/commands/print.ts",
      'export const print = defineCommand({\n  summary: "Print it",\n  place: 0,\n});\n',
      "packages/cli/src/command-line/registry.ts",
      ['Registry = {\n  print: {\n    summary: "Print it",\n', 'import("../commands/print.ts")).print'],
    ],
    [
      "packages/lab/src/checkpoints/sql.ts",
      "export const sqlKind: CheckpointKind<SqlCheck> = {};\n",
      "packages/lab/src/checkpoints/kinds.ts",
      ['import { sqlKind } from "./sql.ts";', "  sql: sqlKind,"],
    ],
  ])("take in a new file: %s", (file, source, list, lines) => {
    const made = lists(copyWith(file, source))[list];
    for (const line of lines) expect(made).toContain(line);
  });

  it("have the same kinds of checkpoints in the language, in the lab and in the guide", () => {
    const made = lists();
    const written = keysOf(made["packages/spec/src/language/checkpoints/kinds.ts"]);
    const [, table = ""] = /\| kind \| what it looks at \|\n.*\n((?:\|.*\n)+)/.exec(labsPage()) ?? [];
    const explained = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
    expect(written.length).toBeGreaterThan(1);
    expect(keysOf(made["packages/lab/src/checkpoints/kinds.ts"])).toEqual(written);
    expect(explained.sort()).toEqual(written);
  });

  it.each([
    ["packages/spec/src/rules/item/no-jokes.ts"],
    ["packages/compiler/src/outputs/cmi5/cmi5.ts"],
    ["packages/cli/src/commands/lab/print.ts"],
  ])("refuse a file that exports nothing to list: %s", (file) => {
    const copy = copyWith(file, "export const nothing = 1;\n");
    expect(() => lists(copy)).toThrow(`${file} has no line that begins like`);
  });
});

function labsPage() {
  return readFileSync(join(root, "docs/guide/labs.md"), "utf8");
}

function keysOf(list) {
  return [...list.matchAll(/^ {2}(\w+)(?:: \w+)?,$/gm)].map(([, key]) => key);
}

/** What the lists are made from, and one more file. */
function copyWith(file, source) {
  const copy = mkdtempSync(join(tmpdir(), "lists-"));
  copies.push(copy);
  const folders = [...Object.keys(lists()).map((list) => dirname(list)), "packages/cli/src/commands"];
  for (const folder of folders) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  mkdirSync(join(copy, dirname(file)), { recursive: true });
  writeFileSync(join(copy, file), source);
  return copy;
}

import { expect, test } from "vitest";
import { runInProcess } from "../testing/run-in-process.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { defineCommand, isUsageProblem } from "./command.ts";
import type { CommandEntry, GroupEntry, Registry } from "./command-entry.ts";
import { readInput } from "./read-input.ts";
import { registry } from "./registry.ts";

const command = defineCommand({
  summary: "",
  place: 0,
  description: "",
  arguments: [
    { name: "ID", doc: "One.", required: true },
    { name: "CMD", doc: "More.", rest: true },
  ],
  flags: {
    format: { kind: "word", value: "F", choices: ["pretty", "json"], default: "pretty", doc: "" },
    out: { kind: "word", value: "DIR", doc: "" },
    times: { kind: "count", value: "N", minimum: 1, doc: "" },
    fix: { kind: "switch", doc: "" },
  },
  examples: [],
  run: () => 0,
});

async function read(...written: readonly string[]) {
  const result = await readInput("try", command, written);
  return isUsageProblem(result) ? result.problem : result.input;
}

test("values, switches, defaults and words", async () => {
  expect(await read("a", "--times", "3", "--out=x y", "--fix")).toEqual({
    flags: { format: "pretty", times: 3, out: "x y", fix: true },
    words: ["a"],
  });
  expect(await read("--json", "a")).toEqual({ flags: { format: "json", fix: false }, words: ["a"] });
});

test("behind -- everything is a word", async () => {
  expect(await read("a", "--", "ls", "--fix", "--", "-l")).toEqual({
    flags: { format: "pretty", fix: false },
    words: ["a", "ls", "--fix", "--", "-l"],
  });
});

test.each([
  [["a", "--fx"], "There is no option --fx."],
  [["a", "-z"], "There is no option -z."],
  [["a", "--constructor"], "There is no option --constructor."],
  [["a", "--times", "0"], '--times does not take "0".'],
  [["a", "--times", "1.5"], '--times does not take "1.5".'],
  [["a", "--times"], "--times needs a value."],
  [["--fix"], "coursewright try needs ID."],
])("%j: %s", async (written, problem) => {
  expect(await read(...written)).toBe(problem);
});

function* entries(of: Registry, within = ""): Iterable<readonly [string, CommandEntry | GroupEntry]> {
  for (const [name, entry] of Object.entries(of)) {
    yield [`${within}${name}`, entry];
    if ("commands" in entry) yield* entries(entry.commands, `${within}${name} `);
  }
}

test.each([...entries(registry)].map(([name]) => name))(
  "%s --help fits 80 columns and has examples",
  async (name) => {
    const { stdout, stderr, exit } = await runInProcess([...name.split(" "), "--help"], temporaryFolder());
    expect([stderr, exit]).toEqual(["", 0]);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toContain(`coursewright ${name}`);
    expect(stdout).toMatch(/^(?:Examples|Commands)$/m);
  },
);

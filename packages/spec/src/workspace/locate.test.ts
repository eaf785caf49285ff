import { expect, test } from "vitest";
import { defineRule } from "../rules/rule.ts";
import { applyFix, pointedAt } from "../testing/rule-test.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { analyse, Workspace } from "./workspace.ts";

const path = "modules/approval-workflows/module.yaml";

/** Finds the word "here" of a module's `why`, and would write "there". */
const rule = defineRule({
  code: "testing/word",
  severity: "warning",
  demand: "Finds a word.",
  subject: "module",
  *check({ value }) {
    const at = (value.why ?? "").indexOf("here");
    const spot = { path: ["why"], range: [at, at + 4] as const };
    yield {
      ...spot,
      message: "Found.",
      hint: "",
      fixes: [{ title: "Change it", edits: [{ ...spot, newText: "there" }] }],
    };
  },
});

test.each([
  ["a plain text", "why: Look here now\n", "why: Look there now\n"],
  ["double quotes", 'why: "Look: here"\n', 'why: "Look: there"\n'],
  ["single quotes", "why: 'Look: here'\n", "why: 'Look: there'\n"],
  ["a block", "why: |\n  One.\n\n    Look here.\n  Two.\n", "why: |\n  One.\n\n    Look there.\n  Two.\n"],
  ["its first line", "why: |\n  Look here.\n", "why: |\n  Look there.\n"],
])("a word in %s is found and mended", (_, wrong, right) => {
  const { found, files } = findings(wrong);
  expect(found && pointedAt(found, files)).toBe("here");
  expect(found && applyFix(found, files)[path]).toBe(base + right);
});

test.each([
  ["quotes with signs of their own", 'why: "Look \\"up\\" here"\n', '"Look \\"up\\" here"'],
  ["a folded block", "why: >\n  Look\n  here.\n", "Look\n  here."],
  ["a text on two lines", "why: Look\n  here\n", "Look\n  here"],
])("a word in %s is shown with its text, and nothing is mended", (_, text, whole) => {
  const { found, files } = findings(text);
  expect(found && pointedAt(found, files).trim()).toBe(whole);
  expect(found?.fixes).toEqual([]);
});

test("a check that is written without a list is found as its first", () => {
  const lab = "exercises/route-invoices/lab.yaml";
  const check = '    check:\n      file:\n        path: a\n        matches: "amount ("\n';
  const text = `environment: { tools: [sh] }\nsteps:\n  create-workflow:\n${check}`;
  const { diagnostics } = analyse(Object.entries({ ...soundWorkspace, [lab]: text }));
  const found = diagnostics.find(({ code }) => code === "checkpoint/bad-pattern");
  expect(found && pointedAt(found, { [lab]: text })).toBe('"amount ("');
});

const base = soundWorkspace[path] ?? "";

function findings(why: string) {
  const workspace = new Workspace([rule]);
  const files = { ...soundWorkspace, [path]: base + why };
  for (const [file, text] of Object.entries(files)) workspace.set(file, text);
  return { found: workspace.diagnosticsOf(path)[0], files };
}

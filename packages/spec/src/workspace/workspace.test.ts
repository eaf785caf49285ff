import { expect, test } from "vitest";
import { defineRule } from "../rules/rule.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { Workspace } from "./workspace.ts";

const inYaml = `when: mid
items:
  - id: who
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Who approves?
    choices: [{ text: The director, correct: true }, { text: The manager }]
`;
const inMarkdown = `---
when: mid
---
### Who approves? {#who objectives=approval-workflows/build-routing}
- [x] The director — From 5,000.
- [ ] The manager — Below 5,000.
`;

function sound(more: Readonly<Record<string, string>> = {}): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries({ ...soundWorkspace, ...more })) workspace.set(path, text);
  return workspace;
}

function told(workspace: Workspace): readonly string[] {
  return workspace.diagnostics().map(({ file, range, code }) => `${file}:${range.start.line} ${code}`);
}

test("a name that a second file defines in front of the first leaves no findings behind", () => {
  const workspace = sound({ "assessments/check.assessment.yaml": inYaml });
  expect(told(workspace)).toEqual(["assessments/check.assessment.yaml:7 item/feedback-missing"]);
  workspace.set("assessments/check.assessment.md", inMarkdown);
  expect(told(workspace)).toEqual(["assessments/check.assessment.md:2 id/duplicate"]);
  workspace.delete("assessments/check.assessment.md");
  expect(told(workspace)).toEqual(["assessments/check.assessment.yaml:7 item/feedback-missing"]);
});

test("a finding that points into another file follows the text there", () => {
  const rule = defineRule({
    code: "testing/points",
    severity: "warning",
    demand: "Points at the role.",
    subject: "module",
    *check(_, world) {
      if (!world.exists("role", "admin")) return;
      const related = [{ entity: { kind: "role", key: "admin" }, message: "Here." }];
      yield { message: "Points.", hint: "", related };
    },
  });
  const workspace = new Workspace([rule]);
  for (const [path, text] of Object.entries(soundWorkspace)) workspace.set(path, text);
  const line = (): number | undefined =>
    workspace.diagnosticsOf("modules/approval-workflows/module.yaml")[0]?.related[0]?.range.start.line;
  expect(line()).toBe(15);
  workspace.edit("training.yaml", 0, 0, "# Two\n# lines\n");
  expect([...workspace.settle()].sort()).toEqual(["modules/approval-workflows/module.yaml", "training.yaml"]);
  expect(line()).toBe(17);
});

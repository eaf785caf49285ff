import { describe, expect, it } from "vitest";
import { findingsOf } from "../../testing/rule-test.ts";
import { soundWorkspace } from "../../testing/sound-workspace.ts";
import { Workspace } from "../../workspace/workspace.ts";

const code = "file/stray";

describe(code, () => {
  it.each([
    ["modules/approval-workflows/lesson2.yaml", '"modules/approval-workflows/module.yaml"'],
    ["modules/approval-workflows/module2.yaml", '"modules/approval-workflows/module.yaml"'],
    ["assessments/audit.post.yaml", '"assessments/audit.assessment.yaml"'],
    ["sessions/plan.june.yml", '"sessions/plan.session.yaml"'],
  ])("finds %s, which nothing names", (path, name) => {
    const findings = findingsOf(code, { [path]: "title: Something\n" });
    expect(findings.map(({ file, range }) => [file, range.start.line])).toEqual([[path, 1]]);
    expect(findings[0]?.hint).toContain(name);
  });

  it("leaves data alone that a document names", () => {
    const module = "modules/approval-workflows/module.yaml";
    const named = (soundWorkspace[module] ?? "").replace("text: why-routing.md", "text: lesson2.yaml");
    const files = { [module]: named, "modules/approval-workflows/lesson2.yaml": "a: 1\n" };
    expect(findingsOf(code, files)).toEqual([]);
  });

  it("goes when the file goes, and comes back", () => {
    const path = "modules/approval-workflows/lesson2.yaml";
    const workspace = new Workspace();
    for (const [file, text] of Object.entries(soundWorkspace)) workspace.set(file, text);
    const told = (): readonly string[] => workspace.diagnostics().map(({ file }) => file);
    for (const expected of [[path], []]) {
      if (expected.length > 0) workspace.set(path, "a: 1\n");
      else workspace.delete(path);
      expect([...workspace.settle()]).toContain(path);
      expect(told()).toEqual(expected);
    }
  });
});

import { describe, expect, it } from "vitest";
import { allFindings, findingsOf } from "../../testing/rule-test.ts";
import { soundWorkspace } from "../../testing/sound-workspace.ts";
import { Workspace } from "../../workspace/workspace.ts";

const code = "file/unknown-name";

describe(code, () => {
  it.each([
    ["modules/basics/modul.yaml", "modules/basics/module.yaml"],
    ["modules/basics/module.yml", "modules/basics/module.yaml"],
    ["module/basics/module.yaml", "modules/basics/module.yaml"],
    ["exercises/audit/excercise.yaml", "exercises/audit/exercise.yaml"],
    ["exercises/audit/labs.yaml", "exercises/audit/lab.yaml"],
    ["exercises/audit/Lab.yml", "exercises/audit/lab.yaml"],
    ["assessments/audit.yaml", "assessments/audit.assessment.yaml"],
    ["assessments/audit.assesment.yaml", "assessments/audit.assessment.yaml"],
    ["assessments/audit.assesment.md", "assessments/audit.assessment.md"],
    ["sessions/jakarta.yml", "sessions/jakarta.session.yaml"],
    ["variants/bank.variants.yaml", "variants/bank.variant.yaml"],
    ["product.yml", "product.yaml"],
    ["theme/Theme.yml", "theme/theme.yaml"],
    ["modules/basics.yaml", "modules/basics/module.yaml"],
    ["modules/basics/module.yaml.txt", "modules/basics/module.yaml"],
  ])("finds %s", (path, meant) => {
    const findings = findingsOf(code, { [path]: "title: Something\n" });
    expect(findings.map(({ file, hint }) => [file, hint])).toEqual([
      [path, `Did you mean "${meant}"? Rename the file.`],
    ]);
  });

  it.each([
    "modules/basics/texts/module.yaml",
    "modules/basics/data/amounts.yaml",
    "modules/basics/README.md",
    "exercises/audit/lib.yaml",
    "exercises/audit/data/lab.yaml",
    "exercises/audit/docker-compose.yaml",
    "assessments/README.md",
    "assessments/notes.md",
    "docker-compose.yaml",
    "mkdocs.yml",
    ".github/workflows/check.yaml",
  ])("leaves %s alone", (path) => {
    expect(findingsOf(code, { [path]: "title: Something\n" })).toEqual([]);
  });

  it.each([
    ["modules/approval-workflows/module.yaml", "modules/approval-workflows/module.yml"],
    ["modules/approval-workflows/module.yaml", "modules/approval-workflows/module.yaml.txt"],
    ["modules/approval-workflows/module.yaml", "modules/approval-workflows.yaml"],
    ["exercises/route-invoices/exercise.yaml", "exercises/route-invoices/Exercise.yaml"],
    ["exercises/route-invoices/lab.yaml", "exercises/route-invoices/lab.yml"],
    ["assessments/approvals-post.assessment.yaml", "assessments/approvals-post.assessment.yml"],
    ["assessments/approvals-recall.assessment.yaml", "assessments/approvals-recall.yml"],
    ["product.yaml", "product.yml"],
  ])("is the only finding where %s is called %s", (path, name) => {
    const found = allFindings({ [path]: null, [name]: soundWorkspace[path] ?? "" });
    expect(found.map((each) => [each.code, each.file, each.severity])).toEqual([[code, name, "error"]]);
  });

  it("does not hide what is wrong elsewhere", () => {
    const training = (soundWorkspace["training.yaml"] ?? "").replace(
      "[approval-workflows]",
      "[approval-workflows, nowhere]",
    );
    const found = allFindings({
      "training.yaml": training,
      "modules/basics/module.yml": "title: Basics\n",
    });
    expect(found.map((each) => each.code)).toEqual([code, "reference/unknown"]);
  });

  it("goes when the file is renamed, with what it hid", () => {
    const path = "modules/approval-workflows/module.yaml";
    const text = soundWorkspace[path] ?? "";
    const workspace = new Workspace();
    for (const [file, content] of Object.entries(soundWorkspace)) workspace.set(file, content);
    const told = () => workspace.diagnostics().map((each) => each.code);
    workspace.delete(path);
    workspace.set("modules/approval-workflows/module.yml", text);
    expect(told()).toEqual([code]);
    workspace.delete("modules/approval-workflows/module.yml");
    expect(told()).toContain("reference/unknown");
    workspace.set(path, text);
    expect(told()).toEqual([]);
  });

  it("leaves a file alone whose right name is there as well", () => {
    expect(findingsOf(code, { "training.yml": "title: Old\n" })).toEqual([]);
  });
});

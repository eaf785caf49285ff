import { describe, expect, it } from "vitest";
import { findingsOf } from "../../testing/rule-test.ts";

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
  ])("finds %s", (path, meant) => {
    const findings = findingsOf(code, { [path]: "title: Something\n" });
    expect(findings.map(({ file, hint }) => [file, hint])).toEqual([
      ["training.yaml", `Did you mean "${meant}"? Rename the file.`],
    ]);
  });

  it.each([
    "modules/basics/data.yaml",
    "modules/basics/texts/module.yaml",
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

  it("leaves a file alone whose right name is there as well", () => {
    expect(findingsOf(code, { "training.yml": "title: Old\n" })).toEqual([]);
  });
});

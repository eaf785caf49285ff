import { expect, it } from "vitest";
import type { ArchiveFile, GenerateRequest } from "../../output.ts";
import { testInputs } from "../../testing/inputs.ts";
import { testItem, testProgram } from "../../testing/program.ts";
import { scorm2004 } from "./scorm2004.ts";

function generate(changes: Partial<GenerateRequest> = {}) {
  return scorm2004.generate({ program: testProgram(), scope: "track", inputs: testInputs(), ...changes });
}

function packages(changes: Partial<GenerateRequest> = {}): readonly ArchiveFile[] {
  return generate(changes).files.filter((file) => "archive" in file);
}

function entry(file: ArchiveFile | undefined, path: string): string {
  const found = file?.archive.find((each) => each.path === path);
  return found !== undefined && "text" in found ? found.text : "";
}

it("builds a package for each track, its manifest and launch page as they are on record", async () => {
  const [zip] = packages();
  const tree = zip?.archive.map(({ path }) => path).join("\n");
  await expect(`${zip?.path}\n${tree}\n`).toMatchFileSnapshot("golden/tree.txt");
  await expect(entry(zip, "imsmanifest.xml")).toMatchFileSnapshot("golden/imsmanifest.xml.txt");
  await expect(entry(zip, "index.html")).toMatchFileSnapshot("golden/index.html.txt");
});

it("carries every schema that the manifest names, and what those need, at the root", () => {
  const [zip] = packages();
  const paths = zip?.archive.map(({ path }) => path) ?? [];
  const named = entry(zip, "imsmanifest.xml").match(/ ([\w.]+\.xsd)/g) ?? [];
  expect(named).toHaveLength(5);
  expect(paths).toEqual(expect.arrayContaining(named.map((name) => name.trim())));
  expect(paths).toEqual(expect.arrayContaining(["xml.xsd", "XMLSchema.dtd", "datatypes.dtd"]));
});

it("leaves completion and success to the course", () => {
  const manifest = entry(packages()[0], "imsmanifest.xml");
  expect(manifest).toContain('completionSetByContent="true" objectiveSetByContent="true"');
  expect(manifest).not.toMatch(/satisfiedByMeasure|minNormalizedMeasure/);
});

it("shows the same course as any other package, and gives the same values twice", () => {
  expect(generate()).toEqual(generate());
  expect(entry(packages()[0], "course.js")).toContain('"scored":"approvals-post"');
  expect(packages({ scope: "module" }).map(({ path }) => path)).toEqual([
    "scorm2004/first-steps.en.zip",
    "scorm2004/approval-workflows.en.zip",
  ]);
});

it("has room for a course that is too long for SCORM 1.2, and refuses one that is too long for itself", () => {
  const findings = (count: number) => {
    const program = testProgram();
    const items = Array.from({ length: count }, (_, index) =>
      testItem("approvals-post", { id: `item-${index}`, type: "short-answer", accepted: ["x"] }),
    );
    const modules = program.modules.map((module) => ({
      ...module,
      assessments: module.assessments.map((each) => ({ ...each, items })),
    }));
    return generate({ program: { ...program, modules } }).findings.map(({ code }) => code);
  };
  expect(findings(400)).not.toContain("output/suspend-data");
  expect(findings(1000)).toContain("output/suspend-data");
});

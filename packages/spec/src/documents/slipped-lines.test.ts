import { describe, expect, it } from "vitest";
import { allFindings, applyFix } from "../testing/rule-test.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { analyse, Workspace } from "../workspace/workspace.ts";

const module = "modules/approval-workflows/module.yaml";
const training = "training.yaml";
const long = Array.from({ length: 40 }, (_, index) => `  r${index}:\n    title: Role ${index}\n`).join("");

describe("a top-level line that is gone", () => {
  it.each([
    [training, "roles:"],
    [training, "segments:"],
    [training, "tracks:"],
    [module, "objectives:"],
    [module, "lessons:"],
  ])("is one finding in %s, above what stood below it, and comes back: %s", (path, line) => {
    const text = soundWorkspace[path] ?? "";
    const files = { [path]: text.replace(`\n${line}\n`, "\n") };
    const found = allFindings(files);
    const at = text.slice(0, text.indexOf(`\n${line}\n`) + 2).split("\n").length;
    expect(found.map(({ code, file, range }) => [code, file, range.start.line])).toEqual([
      ["schema/missing-key", path, at],
    ]);
    expect(found[0]?.message).toBe(`The line "${line}" is missing above this.`);
    expect(found[0] && applyFix(found[0], files)[path]).toBe(text);
  });

  it("is found above many lines too", () => {
    const text = (soundWorkspace[training] ?? "").replace("roles:\n", long);
    expect(allFindings({ [training]: text }).map(({ message }) => message)).toEqual([
      'The line "roles:" is missing above this.',
    ]);
  });

  it("is not looked for where a key is only misspelt, or wholly missing", () => {
    const codes = (text: string): readonly string[] =>
      analyse([[module, text]], []).diagnostics.map(({ code, message }) => `${code} ${message}`);
    const rest = "level: 2\nobjectives: {}\nlessons:\n  - { id: a, titel: A, duration: 5m }\n";
    expect(codes(`title: A\n${rest}`)).toEqual(['schema/unknown-key "titel" is not a key of a lesson.']);
    expect(codes(rest.replace("titel", "title"))).toEqual(['schema/missing-key A module needs "title".']);
  });
});

describe("a line that slipped to the left margin", () => {
  const base = soundWorkspace[module] ?? "";

  it.each([
    [
      "    objectives: [build-routing]\n    text: why-routing.md\n",
      "    text: why-routing.md\nobjectives: [build-routing]\n",
    ],
    ["    text: why-routing.md\n", "text: why-routing.md\n"],
    [
      "    duration: 20m\n    objectives: [build-routing]\n    text: why-routing.md\n",
      "    objectives: [build-routing]\n    text: why-routing.md\nduration: 20m\n",
    ],
  ])("is one finding: %j", (right, wrong) => {
    const files = { [module]: base.replace(right, wrong) };
    const found = allFindings(files);
    expect(found.map(({ code, file }) => [code, file])).toEqual([["yaml/indentation", module]]);
    const [finding] = found;
    expect(allFindings(finding ? applyFix(finding, files) : files)).toEqual([]);
  });

  it("is one finding wherever it stands", () => {
    for (const spaces of ["", " ", "  ", "   "]) {
      const text = base.replace("    text: why", `${spaces}text: why`);
      expect(allFindings({ [module]: text }).map(({ code }) => code)).toEqual(["yaml/indentation"]);
    }
  });

  it.each([
    ["exercises: [", "exercizes: ["],
    ["lessons:\n", "zzlessons:\n"],
    ["objectives:\n", "zzobjectives:\n"],
  ])("is none where the key is a misspelt one of the document: %j", (right, wrong) => {
    const text = base.replace(`\n${right}`, `\n${wrong}`);
    expect(allFindings({ [module]: text }).map(({ code }) => code)).toEqual(["schema/unknown-key"]);
  });

  it("is none below a text, which would take in whatever is indented", () => {
    const text = base.replace(/^level:/m, "description: |\n  What it is about.\nzzlevel:");
    expect(allFindings({ [module]: text }).map(({ code }) => code)).toEqual(["schema/unknown-key"]);
  });
});

it("whatever line goes, slips and comes back: the findings are those of a fresh analysis", () => {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(soundWorkspace)) workspace.set(path, text);
  for (const path of [training, module]) {
    const lines = (soundWorkspace[path] ?? "").split(/(?<=\n)/);
    for (const [index, line] of lines.entries()) {
      for (const other of ["", line.trimStart()]) {
        const text = [...lines.slice(0, index), other, ...lines.slice(index + 1)].join("");
        workspace.set(path, text);
        expect(workspace.diagnostics()).toEqual(
          analyse(Object.entries({ ...soundWorkspace, [path]: text })).diagnostics,
        );
      }
    }
    workspace.set(path, lines.join(""));
    expect(workspace.diagnostics()).toEqual([]);
  }
});

import { describe, expect, it } from "vitest";
import { training } from "../testing/changes.ts";
import { allFindings, type TestFiles } from "../testing/rule-test.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import type { FoundPlace } from "../workspace/find-place.ts";
import { Workspace } from "../workspace/workspace.ts";
import { placeFindings } from "./place-findings.ts";

const lesson = "modules/approval-workflows/why-routing.md";
const module = "modules/approval-workflows/module.yaml";

function workspaceOf(files: TestFiles): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries({ ...soundWorkspace, ...files }))
    if (text !== null) workspace.set(path, text);
  workspace.settle();
  return workspace;
}

/** What is told of a finding at that place: `file:line:column text`, as far as it has a place. */
function told(files: TestFiles, at: FoundPlace | undefined, file = lesson) {
  const workspace = workspaceOf(files);
  const finding = { code: "output/slide-list", severity: "warning", message: "m", hint: "h", file } as const;
  return placeFindings(workspace, [{ ...finding, ...(at === undefined ? {} : { at }) }]).told.map((each) => {
    const { start, end } = each.range ?? {};
    if (start === undefined || end === undefined || each.file === undefined) return `${each.file}`;
    const text = workspace.text(each.file)?.slice(start.offset, end.offset);
    return `${each.file}:${start.line}:${start.column} ${text}`;
  });
}

const text = (words: string): TestFiles => ({ [lesson]: words });

describe("what building finds", () => {
  it("stands on a line, without what it is indented by", () => {
    expect(told(text("---\nowner: x\n---\n\n  - a list \r\n"), { line: 5 })).toEqual([
      `${lesson}:5:3 - a list`,
    ]);
  });

  it("stands at a text that is quoted, as an address where it is one, however that is written", () => {
    const words = "The file.pdf and [the file](<my file.pdf>), [the other](file.pdf).\n";
    expect(told(text(words), { quote: "file.pdf" })).toEqual([`${lesson}:1:57 file.pdf`]);
    expect(told(text(words), { quote: "my%20file.pdf" })).toEqual([`${lesson}:1:30 my file.pdf`]);
    expect(told(text(words), { quote: "100%" })).toEqual([lesson]);
  });

  it("stands at a value or a key of an entity, in whatever file that is", () => {
    const entity = { kind: "module", key: "approval-workflows" };
    const [place] = told({}, { entity, path: ["lessons"], key: true }, "elsewhere.yaml");
    expect(place).toMatch(/^modules\/approval-workflows\/module\.yaml:\d+:1 lessons$/);
  });

  it("has no more than its file where the place is gone", () => {
    expect(told(text("One line.\n"), { line: 7 })).toEqual([lesson]);
    expect(told({}, { entity: { kind: "module", key: "gone" } })).toEqual([lesson]);
    expect(told({}, undefined)).toEqual([lesson]);
  });

  it("has the severity that the program gives it", () => {
    const off = training("check: { rules: { output/slide-list: off } }\n");
    expect(told({ ...off, ...text("- a\n") }, { line: 1 })).toEqual([]);
  });
});

describe("a comment that silences what building finds", () => {
  const ignore = "<!-- coursewright-ignore output/slide-list: all of them are asked for -->";
  const list = text(`${ignore}\n- a\n`);

  it("is taken on the line or the line above, in Markdown and in YAML", () => {
    expect(told(list, { line: 2 })).toEqual([]);
    expect(told(text(`# The list ${ignore}\n`), { line: 1 })).toEqual([]);
    const yaml = `# coursewright-ignore output/slide-list: so\n${soundWorkspace[module]}`;
    expect(told({ [module]: yaml }, { line: 2 }, module)).toEqual([]);
  });

  it("counts for its own code and line only, and is told where it silences nothing that is built", () => {
    const workspace = workspaceOf(list);
    const finding = { severity: "warning", message: "m", hint: "h", file: lesson } as const;
    const { told, unused } = placeFindings(workspace, [
      { ...finding, code: "output/slide-table", at: { line: 2 } },
      { ...finding, code: "output/slide-list", at: { line: 1 } },
    ]);
    expect(told.map(({ code }) => code)).toEqual(["output/slide-table", "output/slide-list"]);
    expect(unused).toMatchObject([
      { code: "suppression/unused", severity: "warning", file: lesson, range: { start: { line: 1 } } },
    ]);
  });

  it("is no mistake for a check, which does not build, unless it has no reason", () => {
    expect(allFindings(list)).toEqual([]);
    const bare = text("<!-- coursewright-ignore output/slide-list -->\n- a\n");
    expect(allFindings(bare).map(({ code }) => code)).toEqual(["suppression/no-reason"]);
  });
});

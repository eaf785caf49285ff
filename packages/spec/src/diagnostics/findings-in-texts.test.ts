import { describe, expect, it } from "vitest";
import { module, training } from "../testing/changes.ts";
import { allFindings, type TestFiles } from "../testing/rule-test.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { Workspace } from "../workspace/workspace.ts";

const text = "modules/approval-workflows/why-routing.md";
const lesson = (words: string, more: TestFiles = {}): TestFiles => ({
  [text]: `# Why\n\nSome words.\n\n${words}\n`,
  ...more,
});
const found = (files: TestFiles) =>
  allFindings(files).map(({ file, range, code }) => `${file}:${range.start.line} ${code}`);

describe("findings in a lesson's text", () => {
  it("are told once, however many lessons show the text", () => {
    const twice = module(`lessons:
  - { id: why-routing, title: Why, duration: 20m, objectives: [build-routing], text: why-routing.md }
  - { id: why-again, title: Once more, duration: 20m, objectives: [build-routing], text: why-routing.md }
`);
    expect(found(lesson("[The sheet](sheet.pdf)", twice))).toEqual([`${text}:5 reference/link-missing`]);
  });

  it("are silenced by a comment on the line or the line above, with a reason", () => {
    const ignore = "<!-- coursewright-ignore reference/link-missing: it comes in May -->";
    expect(found(lesson(`[The sheet](sheet.pdf) ${ignore}`))).toEqual([]);
    expect(found(lesson(`${ignore}\n[The sheet](sheet.pdf)`))).toEqual([]);
  });

  it("leave a comment that silences nothing or has no reason to be reported", () => {
    const unused = lesson("<!-- coursewright-ignore reference/link-missing: it comes in May -->\nWords.");
    expect(found(unused)).toEqual([`${text}:5 suppression/unused`]);
    const files = lesson("<!-- coursewright-ignore reference/link-missing -->\n[The sheet](sheet.pdf)");
    expect(allFindings(files)).toMatchObject([
      {
        code: "suppression/no-reason",
        hint: "Say why: <!-- coursewright-ignore reference/link-missing: because … -->",
      },
    ]);
  });

  it("are not silenced by a comment in code, which is not reported either", () => {
    const example = "<!-- coursewright-ignore reference/link-missing: so -->";
    expect(found(lesson(`\`\`\`html\n${example}\n\`\`\`\n\nOr \`${example}\`.`))).toEqual([]);
    expect(found(lesson(`\`${example}\` [The sheet](sheet.pdf)`))).toEqual([
      `${text}:5 reference/link-missing`,
    ]);
  });

  it("have the severity that the program gives them", () => {
    const off = training("check: { rules: { reference/link-missing: off } }\n");
    expect(found(lesson("[The sheet](sheet.pdf)", off))).toEqual([]);
  });

  it("move with their lines, and go with the text or the lesson", () => {
    const workspace = new Workspace();
    for (const [path, content] of Object.entries(soundWorkspace)) workspace.set(path, content);
    workspace.set(text, "# Why\n\n[The sheet](sheet.pdf)\n");
    const lines = () => workspace.diagnosticsOf(text).map(({ range }) => range.start.line);
    expect(lines()).toEqual([3]);
    workspace.edit(text, 0, 0, "Words.\n\n");
    expect(lines()).toEqual([5]);
    workspace.delete("modules/approval-workflows/module.yaml");
    expect(workspace.settle().has(text)).toBe(true);
    expect(lines()).toEqual([]);
    workspace.set(
      "modules/approval-workflows/module.yaml",
      soundWorkspace["modules/approval-workflows/module.yaml"] ?? "",
    );
    expect(lines()).toEqual([5]);
    workspace.delete(text);
    expect(lines()).toEqual([]);
  });
});

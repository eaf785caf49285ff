import { describe, expect, it } from "vitest";
import { exercise } from "../../testing/changes.ts";
import { allFindings, expectFindings, findingsOf, type TestFiles } from "../../testing/rule-test.ts";

const code = "reference/link-missing";
const folder = "modules/approval-workflows";
const lesson = (text: string, more: TestFiles = {}): TestFiles => ({
  [`${folder}/why-routing.md`]: `# Why\n\nWords.\n\n${text}\n`,
  [`${folder}/_sheet.pdf`]: "",
  ...more,
});

describe(code, () => {
  it("finds a link to a file that is not there, and nothing else", () => {
    const [finding, ...others] = allFindings(lesson("Print [the sheet of limits](sheet.pdf)."));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code, severity: "error", hint: 'Did you mean "_sheet.pdf"?' });
    expect(finding?.message).toBe('The link "sheet.pdf" leads to no file.');
    expect(finding).toMatchObject({
      file: `${folder}/why-routing.md`,
      range: { start: { line: 5, column: 7 }, end: { line: 5, column: 39 } },
    });
  });

  it("finds a link to a text that was renamed, and does not report that text as unused", () => {
    const files = lesson("Read [the whole rule](rule.md#limits).", {
      [`${folder}/rules.md`]: "# Rules\n\nAll.\n",
    });
    const [finding, ...others] = allFindings(files);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code, hint: 'Did you mean "rules.md"?' });
  });

  it.each([
    ["[The rule]()", 'The link "The rule" leads nowhere'],
    ["[The rule](../../../rule.md)", "leads out of the workspace"],
    ["[The rules](../)", "leads to a folder"],
    ["[The rule][1]\n\n[1]: rule.md", "leads to no file"],
    ['<a href="rule.md">The rule</a>', "leads to no file"],
  ])("finds %s", (text, message) => {
    expect(findingsOf(code, lesson(text)).map((each) => each.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it.each([
    "[The sheet](_sheet.pdf)",
    "[The sheet](_sheet.pdf?print#page=2)",
    "[This lesson](why-routing.md)",
    "[Further down](#further-down)",
    "[The guide](https://help.acme.example/a/b.md)",
    "[Write to us](mailto:help@acme.example)",
    "[Call](tel:+62215550100)",
    "[The guide]({{guide}})",
    "[[first-name|there]]",
    "`[The rule](rule.md)`",
  ])("accepts %s", (text) => {
    expectFindings(code, lesson(text));
  });

  it("looks at exercises, too", () => {
    expectFindings(
      code,
      exercise("scenario: \"Use [the list](data/list.csv).\" # want error 'data/list.csv'\n"),
    );
    expectFindings(code, {
      ...exercise('scenario: "Use [the list](data/list.csv)."\n'),
      "exercises/route-invoices/data/list.csv": "a\n",
    });
  });
});

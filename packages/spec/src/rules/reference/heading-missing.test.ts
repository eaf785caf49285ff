import { describe, expect, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { allFindings, expectFindings, findingsOf, type TestFiles } from "../../testing/rule-test.ts";

const code = "reference/heading-missing";
const folder = "modules/approval-workflows";
const text = "# Why\n\nWords.\n\n## The **limit** itself\n\nMore.\n\nThe rest\n--------\n\nEnd.\n";
const lesson = (link: string, more: TestFiles = {}): TestFiles => ({
  [`${folder}/why-routing.md`]: `${text}\n${link}\n`,
  [`${folder}/_rules.md`]: "# Rules\n\n## Below\n\nAll.\n\n## Below\n\nAgain.\n",
  ...more,
});

describe(code, () => {
  it("finds a link to no heading of its text, where it stands, and nothing else", () => {
    const files = lesson("See [the limit](#the-limits-itself).");
    const [finding, ...others] = allFindings(files);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code, severity: "warning", hint: 'Did you mean "#the-limit-itself"?' });
    expect(finding).toMatchObject({
      file: `${folder}/why-routing.md`,
      range: { start: { line: 14, column: 5 } },
    });
  });

  it("finds one of another text, and says what is there", () => {
    const [finding] = findingsOf(code, lesson("See [all](_rules.md#overview)."));
    expect(finding?.message).toBe('The link "_rules.md#overview" leads to no heading of _rules.md.');
    expect(finding?.hint).toContain("#rules, #below, #below-1");
  });

  it.each([
    "[The limit](#the-limit-itself)",
    "[The limit](#The-Limit-Itself)",
    "[The rest](#the-rest)",
    "[Why](why-routing.md#why)",
    "[Below](_rules.md#below-1)",
    "[All](_rules.md)",
    "[A page](#approval-workflows/why-routing)",
    "[The guide](https://help.acme.example/a#b)",
    "[Page two](_sheet.pdf#page=2)",
    "[A template](#{{name}})",
    "[To the top](#)",
  ])("accepts %s", (link) => {
    expectFindings(code, lesson(link, { [`${folder}/_sheet.pdf`]: "" }));
  });

  it("looks into the translation that a link of a translation leads to", () => {
    const id = "# Mengapa\n\nKata.\n\n## Batas\n\nLagi.\n";
    const languages = training("languages: [en, id]\n");
    expectFindings(
      code,
      lesson("", { ...languages, [`${folder}/why-routing.id.md`]: `${id}\n[Batas](why-routing.md#batas)\n` }),
    );
    const [finding] = findingsOf(
      code,
      lesson("", { ...languages, [`${folder}/why-routing.id.md`]: `${id}\n[Batas](#limit)\n` }),
    );
    expect(finding?.file).toBe(`${folder}/why-routing.id.md`);
  });
});

import { describe, expect, it } from "vitest";
import { catalogueFor } from "../../testing/catalogue-for.ts";
import { module, training } from "../../testing/changes.ts";
import { allFindings, expectFindings, findingsOf, type TestFiles } from "../../testing/rule-test.ts";
import { soundWorkspace } from "../../testing/sound-workspace.ts";
import { analyse } from "../../workspace/workspace.ts";

const code = "locale/untranslated";
const languages = training("languages: [en, id]\n");
const sound = { ...soundWorkspace, ...languages } as Readonly<Record<string, string>>;
const catalogue = catalogueFor(analyse(Object.entries(sound)).workspace);
const text: TestFiles = { "modules/approval-workflows/why-routing.id.md": "# Mengapa\n\nKarena.\n" };
const without = (...contexts: readonly string[]): TestFiles => ({
  "locales/id.po": catalogue
    .split("\n\n")
    .filter((entry) => !contexts.some((context) => entry.includes(`"${context}"`)))
    .join("\n\n"),
});
const title = "modules/approval-workflows/module.yaml#title";
const prompt = "assessments/approvals-post.assessment.yaml#items/route-7500/prompt";

describe(code, () => {
  it("is content with a whole translation, numbers apart", () => {
    expect(allFindings({ ...languages, ...text, ...without() })).toEqual([]);
  });

  it("finds one text, with its place and what to write", () => {
    const [finding, ...others] = allFindings({ ...languages, ...text, ...without(title) });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code, severity: "warning", file: "training.yaml" });
    expect(finding?.message).toBe(`1 text is not translated to "id": ${title}.`);
    expect(finding?.hint).toContain(`msgctxt "${title}"`);
  });

  it("takes fuzzy and empty entries for none", () => {
    const fuzzy = catalogue.replace(`msgctxt "${title}"`, `#, fuzzy\nmsgctxt "${title}"`);
    const empty = catalogue.replace(
      /(msgctxt "[^"]*route-7500\/prompt"\nmsgid "[^"]*"\nmsgstr )"[^"]*"/,
      '$1""',
    );
    for (const each of [fuzzy, empty])
      expect(findingsOf(code, { ...languages, ...text, "locales/id.po": each })).toHaveLength(1);
  });

  it("finds a lesson's text that has no translation", () => {
    const [finding, ...others] = allFindings({ ...languages, ...without() });
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      '1 lesson text is not translated to "id": modules/approval-workflows/why-routing.id.md.',
    );
  });

  it("says it once for a language, with the first places", () => {
    const [finding, ...others] = findingsOf(code, {
      ...languages,
      "locales/id.po": `msgctxt "${title}"\nmsgid "Approval workflows"\nmsgstr "Alur"\n`,
    });
    expect(others).toEqual([]);
    expect(finding?.message).toMatch(
      /^1 lesson text and \d+ texts are not translated to "id": .* and \d+ more\.$/,
    );
    expect(finding?.message).not.toContain(title);
  });

  it("points at each language", () => {
    const files = {
      ...training("languages:\n  - en\n  - id # want warning '1 text'\n  - de # want warning '1 text'\n"),
      ...text,
      "modules/approval-workflows/why-routing.de.md": "# Warum\n\nDarum.\n",
      ...without(title),
      "locales/de.po": without(prompt)["locales/id.po"] ?? "",
    };
    expectFindings(code, files);
  });

  it("leaves a language that is not begun, and one without a catalogue", () => {
    expectFindings(code, {
      ...languages,
      "locales/id.po": 'msgid ""\nmsgstr ""\n\nmsgctxt "a"\nmsgid "b"\nmsgstr ""\n',
    });
    expectFindings(code, languages);
  });

  it("leaves what nobody reaches to its own finding", () => {
    const copied = module("title: Approval workflows\n")["modules/approval-workflows/module.yaml"] ?? "";
    const found = allFindings({
      ...languages,
      ...text,
      ...without(),
      "modules/copy/module.yaml": copied.replace("    text: why-routing.md\n", "    activity: Talk.\n"),
      "assessments/spare.assessment.yaml": soundWorkspace["assessments/approvals-post.assessment.yaml"] ?? "",
    });
    expect(found.map((each) => each.code)).toEqual(["assessment/unused", "path/unused-module"]);
  });

  it("leaves drafts for later", () => {
    const later = without(title);
    expectFindings(code, { ...languages, ...text, ...later, ...module("status: draft\n") });
  });

  it("is silent beside a misspelt key of the program", () => {
    expectFindings(code, {
      ...training("languages: [en, id]\ndescripton: Words.\n"),
      ...text,
      ...without(title),
    });
  });
});

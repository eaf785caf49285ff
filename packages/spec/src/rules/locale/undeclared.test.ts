import { describe, expect, it } from "vitest";
import { module, training } from "../../testing/changes.ts";
import { allFindings, expectFindings, findingsOf, type TestFiles } from "../../testing/rule-test.ts";

const code = "locale/undeclared";
const folder = "modules/approval-workflows";
const text = (...names: readonly string[]): TestFiles =>
  Object.fromEntries(names.map((name) => [`${folder}/${name}`, "Ainsi soit-il.\n"]));

describe(code, () => {
  it("finds a translation to a language that the program does not have, and nothing else", () => {
    const [finding, ...others] = allFindings(text("why-routing.fr.md"));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code,
      file: `${folder}/why-routing.fr.md`,
      message: 'Nobody reads this text: "fr" is no language of the program.',
    });
    expect(finding?.hint).toContain('Add "fr" to languages: in training.yaml');
  });

  it("tells a language once, whatever the number of texts, and of variants of them", () => {
    const variants: TestFiles = { "variants/bank.variant.yaml": "title: Banks\n" };
    const files = {
      ...variants,
      ...text("why-routing.bank.fr.md", "why-routing.fr.md", "why-routing.de.md"),
    };
    expect(findingsOf(code, files).map(({ file, message }) => `${file} ${message}`)).toEqual([
      `${folder}/why-routing.bank.fr.md Nobody reads this text, nor 1 more like it: "fr" is no language of the program.`,
      `${folder}/why-routing.de.md Nobody reads this text: "de" is no language of the program.`,
    ]);
  });

  it("offers the program's own name of the language", () => {
    const brazil = training("languages: [en, pt-BR]\n");
    expect(findingsOf(code, { ...brazil, ...text("why-routing.pt.md") })[0]?.hint).toBe(
      'Did you mean "why-routing.pt-BR.md"? Rename the file.',
    );
  });

  it("knows languages, variants, and what is no translation", () => {
    expectFindings(code, { ...training("languages: [en, fr]\n"), ...text("why-routing.fr.md") });
    expectFindings(code, { "variants/uk.variant.yaml": "title: Britain\n", ...text("why-routing.uk.md") });
    expectFindings(
      code,
      text("why-routing.old.md", "why-routing.v2.md", "README.fr.md", "_why-routing.fr.md"),
    );
    expectFindings(code, text("notes.md", "notes.fr.md"));
    const own = "lessons:\n  - { id: why-routing, title: Why, duration: 5m, text: why-routing.it.md }\n";
    expectFindings(code, { ...module(own), ...text("why-routing.it.md") });
  });

  it("is silent while the program's languages cannot be read, and while a variant cannot", () => {
    expectFindings(code, { ...training("langauges: [en, fr]\n"), ...text("why-routing.fr.md") });
    expectFindings(code, { ...training("languages: [en, fr fr]\n"), ...text("why-routing.fr.md") });
    expectFindings(code, { "variants/uk.varient.yaml": "title: Britain\n", ...text("why-routing.uk.md") });
  });
});

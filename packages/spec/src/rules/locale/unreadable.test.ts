import { describe, expect, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { allFindings, expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "locale/unreadable";
const files = (...lines: readonly string[]): TestFiles => ({
  ...training("languages: [en, id]\n"),
  "locales/id.po": lines.join("\n"),
});
const entry = [
  'msgctxt "training.yaml#title"',
  'msgid "Acme Approvals for customers"',
  'msgstr "Untuk pelanggan"',
];

describe(code, () => {
  it("finds a quote that is never closed, and nothing that comes of it", () => {
    const [finding, ...others] = allFindings(files("# A comment.", ...entry.slice(0, 2), 'msgstr "Untuk'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code, file: "training.yaml" });
    expect(finding?.message).toBe("Line 4 of locales/id.po cannot be read.");
  });

  it("counts the others", () => {
    const [finding] = allFindings(files("nonsense", ...entry, "more", 'msgstr "a" "b'));
    expect(finding?.message).toBe("Line 1 of locales/id.po cannot be read, and 2 more lines.");
  });

  it("accepts comments, long texts, escapes, marks", () => {
    const more = ["#, fuzzy", "#: modules/x", 'msgid ""', '"one \\"two\\"\\n"', '"three"', 'msgstr ""', ""];
    expectFindings(code, files(...entry, "", ...more));
    expectFindings(code, training("languages: [en, id]\n"));
  });
});

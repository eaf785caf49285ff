import { describe, expect, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings, findingsOf } from "../../testing/rule-test.ts";

const code = "locale/missing";
const training = "training.yaml";

describe(code, () => {
  it("finds a language without a catalogue", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `languages:
  - en
  - id # want warning "there is no locales/id.po"
`,
      ),
    });
  });

  it("names a catalogue that may be the one", () => {
    const files = { [training]: withKeys(training, "languages: [en, id]\n"), "locales/ind.po": "" };
    expect(findingsOf(code, files)[0]?.hint).toContain(
      "locales/ind.po belongs to no language of the program",
    );
  });

  it("accepts the source language and one with a catalogue", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `languages: [en, id]
`,
      ),
      "locales/id.po": `msgid ""
msgstr ""
`,
    });
  });
});

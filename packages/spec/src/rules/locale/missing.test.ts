import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

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

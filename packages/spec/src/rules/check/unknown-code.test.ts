import { describe, expect, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { applyFix, expectFindings, findingsOf, pointedAt } from "../../testing/rule-test.ts";

const code = "check/unknown-code";
const training = "training.yaml";

describe(code, () => {
  it("finds a misspelt code", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `check:
  rules:
    item/no-keys: warning # want error "item/no-keys"
`,
      ),
    });
  });

  it("knows the codes of rules and of reading, and leaves those of building to the build", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `check:
  rules:
    item/no-key: warning
    yaml/tab: error
    reference/unknown: error
    output/slide-list: off
`,
      ),
    });
  });

  it("offers the nearest code", () => {
    const files = { [training]: withKeys(training, "check:\n  rules:\n    yaml/tabs: warning\n") };
    const [finding] = findingsOf(code, files);
    expect(finding && pointedAt(finding, files)).toBe("yaml/tabs");
    expect(finding && applyFix(finding, files)[training]).toContain("    yaml/tab: warning\n");
  });
});

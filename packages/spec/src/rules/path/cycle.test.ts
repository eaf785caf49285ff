import { describe, expect, it } from "vitest";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "path/cycle";
const module = (id: string, requires: string): TestFiles => ({
  [`modules/${id}/module.yaml`]: `title: ${id}\nlevel: 1\nobjectives: {}\nlessons: []\nrequires:\n  - ${requires}\n`,
});

describe(code, () => {
  it("finds a module that requires itself", () => {
    expectFindings(code, module("a", "a # want error 'The module \"a\" requires itself'"));
  });

  it("finds a cycle once, and names its way", () => {
    const [finding] = expectFindings(code, {
      ...module("a", 'b # want error \'"a" → "b" → "c" → "a"\''),
      ...module("b", "c"),
      ...module("c", "a"),
      ...module("d", "a"),
    });
    expect(finding?.related.map(({ file }) => file)).toEqual([
      "modules/b/module.yaml",
      "modules/c/module.yaml",
    ]);
  });

  it("is content with a diamond, and silent beside a misspelt module", () => {
    expectFindings(code, {
      ...module("a", "b\n  - c"),
      ...module("b", "d"),
      ...module("c", "d"),
      ...module("d", "approval-workflows"),
    });
    expectFindings(code, { ...module("a", "bb"), ...module("b", "a") });
  });
});

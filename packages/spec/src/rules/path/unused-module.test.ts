import { describe, expect, it } from "vitest";
import { module, training } from "../../testing/changes.ts";
import { expectFindings, findingsOf, type TestFiles } from "../../testing/rule-test.ts";

const code = "path/unused-module";
const spare = (more = "", mark = ""): TestFiles => ({
  "modules/spare/module.yaml": `title: Spare${mark}\nlevel: 1\nobjectives: {}\nlessons: []\n${more}`,
});
const variant = (lines: string): TestFiles => ({ "variants/bank.variant.yaml": `title: Banks\n${lines}` });
const mark = " # want warning 'No track leads to the module \"spare\"'";

describe(code, () => {
  it("finds a module on no track", () => {
    expectFindings(code, spare("", mark));
    expectFindings(code, spare("status: published\n", mark));
  });

  it("does not take being left out or replaced by a variant for being taught", () => {
    expectFindings(code, {
      ...spare("", mark),
      ...variant("tracks:\n  admin-core: { leaveOut: [spare] }\n"),
    });
    expectFindings(code, { ...spare("", mark), ...variant("replace: { spare: approval-workflows }\n") });
  });

  it("accepts a variant that adds it, drafts and retired modules", () => {
    expectFindings(code, { ...spare(), ...variant("tracks:\n  admin-core: { add: [spare] }\n") });
    expectFindings(code, { ...spare(), ...variant("replace: { approval-workflows: spare }\n") });
    expectFindings(code, spare("status: draft\n"));
    expectFindings(code, spare("status: retired\n"));
  });

  it("leaves a module that a taught one requires to that one", () => {
    expectFindings(code, { ...spare(), ...module("requires: [spare]\n") });
    expect(findingsOf("path/prerequisite", { ...spare(), ...module("requires: [spare]\n") })).toHaveLength(1);
  });

  it("is silent while a journey may name it", () => {
    const tracks = (journey: string) => training(`tracks:\n  admin-core: { role: admin, ${journey} }\n`);
    expectFindings(code, { ...spare(), ...tracks("journey: [approval-workflows, sapre]") });
    expectFindings(code, { ...spare(), ...tracks("jurney: [approval-workflows, spare]") });
    expectFindings(code, { ...spare(), ...variant("tracks: [\n") });
  });
});

import { describe, expect, it } from "vitest";
import { catalogueFor } from "../../testing/catalogue-for.ts";
import { training } from "../../testing/changes.ts";
import { allFindings, expectFindings, findingsOf, type TestFiles } from "../../testing/rule-test.ts";
import { soundWorkspace } from "../../testing/sound-workspace.ts";
import { analyse, Workspace } from "../../workspace/workspace.ts";

const code = "locale/stale";
const languages = training("languages: [en, id]\n");
const sound = { ...soundWorkspace, ...languages } as Readonly<Record<string, string>>;
const translated: TestFiles = {
  ...languages,
  "modules/approval-workflows/why-routing.id.md": "# Mengapa\n\nKarena.\n",
  "locales/id.po": catalogueFor(analyse(Object.entries(sound)).workspace),
};
const path = "modules/approval-workflows/module.yaml";
const module = soundWorkspace[path] ?? "";

describe(code, () => {
  it("finds a translation of a text that has changed, and nothing else", () => {
    const [finding, ...others] = allFindings({
      ...translated,
      [path]: module.replace("title: Approval workflows", "title: Approval flows"),
    });
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      `1 translation to "id" is of a text that has changed since: ${path}#title.`,
    );
    expect(finding?.hint).toContain("locales/id.po");
  });

  it("counts several, and shows the first", () => {
    const [finding, ...others] = findingsOf(code, {
      ...translated,
      "exercises/route-invoices/exercise.yaml": (
        soundWorkspace["exercises/route-invoices/exercise.yaml"] ?? ""
      )
        .replaceAll("invoice", "bill")
        .replaceAll("Invoice", "Bill"),
    });
    expect(others).toEqual([]);
    expect(finding?.message).toMatch(
      /^\d translations to "id" are of texts that have changed since: .* and \d more\.$/,
    );
  });

  it("takes other line breaks for the same text", () => {
    const exercise = "exercises/route-invoices/exercise.yaml";
    expectFindings(code, {
      ...translated,
      [exercise]: (soundWorkspace[exercise] ?? "").replace("manager,\n  from", "manager, from"),
    });
  });

  it("is found and goes away while somebody types", () => {
    const workspace = new Workspace();
    for (const [file, text] of Object.entries({ ...sound, ...translated })) workspace.set(file, text ?? "");
    const codes = () => workspace.diagnostics().map((each) => each.code);
    expect(codes()).toEqual([]);
    const at = module.indexOf("Approval workflows");
    workspace.edit(path, at, at, "All ");
    expect(codes()).toEqual([code]);
    workspace.edit(path, at, at + 4, "");
    expect(codes()).toEqual([]);
  });
});

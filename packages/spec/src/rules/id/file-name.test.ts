import { describe, expect, it } from "vitest";
import { allFindings, findingsOf, type TestFiles } from "../../testing/rule-test.ts";
import { soundWorkspace } from "../../testing/sound-workspace.ts";

const code = "id/file-name";

describe(code, () => {
  const text = "title: Audit trail\nlevel: 2\nobjectives: {}\nlessons: []\n";

  it.each([
    ["modules/Audit Trail/module.yaml", "audit-trail"],
    ["modules/audit_trail/module.yaml", "audit-trail"],
    ["modules/2-audit/module.yaml", "audit"],
  ])("finds %s", (path, better) => {
    const [finding] = findingsOf(code, { [path]: text });
    expect(finding?.file).toBe(path);
    expect(finding?.hint).toContain(`"${better}"`);
  });

  it.each(["modules/audit-trail/module.yaml", "modules/audit2/module.yaml", "notes/Audit Trail/module.yaml"])(
    "accepts %s",
    (path) => {
      expect(findingsOf(code, { [path]: text })).toEqual([]);
    },
  );

  it.each([
    ["modules/approval-workflows/", "modules/approval-workflows copy/"],
    ["modules/approval-workflows/", "modules/Copy of approval-workflows/"],
    ["exercises/route-invoices/", "exercises/route-invoices (2)/"],
    ["assessments/approvals-post.", "assessments/approvals-post copy."],
  ])("is the only finding where %s is copied to %s", (from, to) => {
    expect(allFindings(copied(from, to)).map((each) => each.code)).toEqual([code]);
  });

  it.each([
    ["modules/approval-workflows/", "modules/Approval Workflows/"],
    ["exercises/route-invoices/", "exercises/route_invoices/"],
    ["assessments/approvals-recall.", "assessments/Approvals recall."],
  ])("is the only finding where %s is called %s", (from, to) => {
    const gone = Object.keys(soundWorkspace).filter((path) => path.startsWith(from));
    const files = { ...copied(from, to), ...Object.fromEntries(gone.map((path) => [path, null])) };
    expect(allFindings(files).map((each) => each.code)).toEqual([code]);
  });

  function copied(from: string, to: string): TestFiles {
    const files = Object.entries(soundWorkspace).filter(([path]) => path.startsWith(from));
    return Object.fromEntries(files.map(([path, content]) => [path.replace(from, to), content]));
  }
});

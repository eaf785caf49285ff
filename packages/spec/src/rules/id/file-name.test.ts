import { describe, expect, it } from "vitest";
import { findingsOf } from "../../testing/rule-test.ts";

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
});

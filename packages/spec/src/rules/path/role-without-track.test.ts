import { describe, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "path/role-without-track";
const roles = (mark = "", tracks = "") =>
  training(`roles:\n  admin: { title: Administrator }\n  manager:${mark}\n    title: Manager\n${tracks}`);
const track = (role: string) =>
  `tracks:\n  admin-core: { role: admin, journey: [approval-workflows] }\n  second: { role: ${role}, journey: [approval-workflows] }\n`;

describe(code, () => {
  it("misses a role's track", () => {
    expectFindings(code, roles(" # want warning 'No track is for the role \"manager\" (Manager)'"));
  });

  it("is content with one, and silent while one may be meant for it", () => {
    expectFindings(code, roles("", track("manager")));
    expectFindings(code, roles("", track("manger")));
    expectFindings(code, roles("", track("manager").replace("second: { role", "second: { rol")));
  });
});

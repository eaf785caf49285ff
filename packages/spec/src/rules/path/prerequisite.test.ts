import { describe, expect, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "path/prerequisite";
const tracks = (lines: string): TestFiles =>
  training(`roles:\n  admin: { title: Administrator }\n  user: { title: User }\ntracks:\n${lines}\n`);
const track = (id: string, role: string, journey: string) =>
  `  ${id}:\n    role: ${role}\n    journey:\n${journey}\n`;
const advanced = (requires = "[approval-workflows]"): TestFiles => ({
  "modules/advanced/module.yaml": `title: Advanced\nlevel: 3\nobjectives: {}\nlessons: []\nrequires: ${requires}\n`,
});
const later = ' # want error \'"advanced" requires "approval-workflows", which comes later\'';
const never = " # want error 'which people on the track \"admin-core\" never take'";

describe(code, () => {
  it("finds a prerequisite that comes later", () => {
    const [finding] = expectFindings(code, {
      ...tracks(track("admin-core", "admin", `      - advanced${later}\n      - approval-workflows`)),
      ...advanced(),
    });
    expect(finding?.related[0]?.file).toBe("modules/advanced/module.yaml");
  });

  it("finds one that never comes, also if another role takes it", () => {
    expectFindings(code, {
      ...tracks(track("admin-core", "admin", `      - advanced${never}`)),
      ...advanced(),
    });
    expectFindings(code, {
      ...tracks(
        track("admin-core", "admin", `      - advanced${never}`) +
          track("user", "user", "      - approval-workflows"),
      ),
      ...advanced(),
    });
  });

  it("is content where it comes before, or on another track of the role", () => {
    expectFindings(code, {
      ...tracks(track("admin-core", "admin", "      - approval-workflows\n      - advanced")),
      ...advanced(),
    });
    expectFindings(code, {
      ...tracks(
        track("admin-core", "admin", "      - approval-workflows") +
          track("expert", "admin", "      - advanced"),
      ),
      ...advanced(),
    });
  });

  it("leaves cycles and unknown modules to their own rules", () => {
    expectFindings(code, {
      ...tracks(track("admin-core", "admin", "      - advanced\n      - basics")),
      ...advanced("[basics]"),
      "modules/basics/module.yaml":
        "title: Basics\nlevel: 1\nobjectives: {}\nlessons: []\nrequires: [advanced]\n",
    });
    expectFindings(code, {
      ...tracks(track("admin-core", "admin", "      - advanced")),
      ...advanced("[aproval]"),
    });
    expectFindings(code, {
      ...tracks(track("admin-core", "admin", "      - aproval-workflows\n      - advanced")),
      ...advanced(),
    });
  });
});

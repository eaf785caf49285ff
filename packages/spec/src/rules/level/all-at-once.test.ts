import { describe, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "level/all-at-once";
const track = (pace: string, more = "", journey = "[one, approval-workflows, three, four]"): TestFiles =>
  training(
    `tracks:\n  admin-core:\n    role: admin\n    journey: ${journey}\n    pace:\n      enterprise: ${pace}\n${more}`,
  );
const level = (id: string, number: number): TestFiles => ({
  [`modules/${id}/module.yaml`]: `title: ${id}
level: ${number}
objectives: {}
lessons:
  - { id: a, title: A, duration: 30m }
  - { id: b, title: B, duration: 30m }
`,
});
const modules = { ...level("one", 1), ...level("three", 3), ...level("four", 4) };

describe(code, () => {
  it.each(["2 modules a day", "8 sessions a day", "4 modules per week", "10 lessons every week"])(
    "finds all levels within a week at %s",
    (pace) => {
      expectFindings(code, {
        ...modules,
        ...track(`${pace} # want warning 'At "${pace}" the track "admin-core"'`),
      });
    },
  );

  it.each(["own pace", "2 sessions a week", "1 module a week", "1 session a day", "4 modules a month"])(
    "is content with %s",
    (pace) => {
      expectFindings(code, { ...modules, ...track(pace) });
    },
  );

  it("accepts a bootcamp, and a track without all levels", () => {
    expectFindings(code, {
      ...modules,
      ...track("2 modules a day", "    bootcamp: The plant opens on Monday.\n"),
    });
    expectFindings(code, { ...modules, ...track("2 modules a day", "", "[one, approval-workflows, three]") });
  });

  it("is silent while a level cannot be read", () => {
    expectFindings(code, {
      ...modules,
      ...track("2 modules a day"),
      "modules/four/module.yaml": "title: Four\nlevl: 4\n",
    });
  });
});

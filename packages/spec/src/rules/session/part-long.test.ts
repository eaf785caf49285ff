import { describe, it } from "vitest";
import { module } from "../../testing/changes.ts";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "session/part-long";
const lesson = (duration: string): TestFiles =>
  module(`lessons:
  - { id: why-routing, title: Why, duration: ${duration}, objectives: [build-routing], text: why-routing.md }
`);
const session = (start: string, further = ""): TestFiles => ({
  "sessions/jakarta.session.yaml": `track: admin-core
segment: enterprise
start: ${start}
${further}timeZone: Asia/Jakarta
trainers: [Rani Kusuma]
place: Room 14B
`,
});

describe(code, () => {
  it("finds what nobody is taught in a day", () => {
    expectFindings(code, {
      ...lesson("20h"),
      ...session("2026-12-08T09:00 # want warning 'takes 25 hours, breaks included'"),
    });
  });

  it("accepts a long day, and several parts", () => {
    expectFindings(code, { ...lesson("11h"), ...session("2026-12-08T09:00") });
  });
});

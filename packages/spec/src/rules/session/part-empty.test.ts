import { describe, expect, it } from "vitest";
import { module } from "../../testing/changes.ts";
import { allFindings, expectFindings, findingsOf, type TestFiles } from "../../testing/rule-test.ts";

const code = "session/part-empty";
const session = (...further: readonly string[]): TestFiles => ({
  "sessions/jakarta.session.yaml": `track: admin-core
segment: enterprise
start: 2026-12-08T09:00
further:
${further.map((part) => `  - ${part}`).join("\n")}
timeZone: Asia/Jakarta
trainers: [Rani Kusuma]
place: Room 14B
`,
});
const days = Array.from({ length: 12 }, (_, index) => `2026-12-${10 + index}T09:00`);

describe(code, () => {
  it("finds the first part for which nothing is left, and nothing else", () => {
    const [finding, ...more] = allFindings(session(...days));
    expect(more).toEqual([]);
    expect(finding?.message).toMatch(/^Nothing is left to be taught in this part and the \d+ after it\.$/);
  });

  it("says so of one part", () => {
    const one = module(`lessons:
  - { id: why-routing, title: Why, duration: 20m, objectives: [build-routing], text: why-routing.md }
exercises: []
assessments: []
`);
    const messages = findingsOf(code, { ...one, ...session("2026-12-09T09:00") }).map(
      ({ message }) => message,
    );
    expect(messages).toEqual(["Nothing is left to be taught in this part."]);
  });

  it("accepts as many parts as there are things to teach", () => {
    expectFindings(code, session("2026-12-09T09:00"));
  });

  it("is silent while lengths are not known", () => {
    const broken = module(
      "lessons:\n  - { id: why-routing, title: Why, duration: 20, text: why-routing.md }\n",
    );
    expectFindings(code, { ...broken, ...session(...days) });
  });
});

import { describe, expect, it } from "vitest";
import { module, training } from "../../testing/changes.ts";
import { allFindings, expectFindings, findingsOf, type TestFiles } from "../../testing/rule-test.ts";

const code = "session/overlap";
const session = (further: string, more = ""): TestFiles => ({
  "sessions/jakarta.session.yaml": `track: admin-core
segment: enterprise
start: 2026-12-08T09:00
further:${further}
timeZone: Asia/Jakarta
trainers: [Rani Kusuma]
place: Room 14B
${more}`,
});

describe(code, () => {
  it("finds a part that begins while the one before it goes on, and nothing else", () => {
    const files = session("\n  - 2026-12-08T09:10 # want warning 'takes until 09:'");
    expectFindings(code, files);
    expect(allFindings(files)).toHaveLength(1);
  });

  it("looks at each part, and counts breaks", () => {
    expectFindings(
      code,
      session("\n  - 2026-12-09T09:00\n  - 2026-12-09T09:05 # want warning 'begins at 09:05'"),
    );
    const long = module(`lessons:
  - { id: why-routing, title: Why, duration: 170m, objectives: [build-routing], text: why-routing.md }
`);
    const [finding] = findingsOf(code, { ...long, ...session("\n  - 2026-12-08T11:55") });
    expect(finding?.message).toContain("begins at 11:55");
  });

  it("accepts parts on other days, and those that leave time", () => {
    expectFindings(code, session(" [2026-12-09T09:00]"));
    expectFindings(code, session(" [2026-12-08T14:00]"));
  });

  it("leaves parts in the wrong order to their own finding", () => {
    expectFindings(code, session(" [2026-12-08T08:00]"));
  });

  it("counts what a trainer teaches, where the plan says who does", () => {
    const video = training(
      "plans: { enterprise: { teach: video } }\nsegments: { enterprise: { mix: { video: 100% } } }\n",
    );
    const own = module(`lessons:
  - { id: why-routing, title: Why, duration: 20m, objectives: [build-routing], text: why-routing.md }
  - { id: how, title: How, duration: 5h, objectives: [build-routing], activity: Build it. }
deliveries:
  - { modality: ilt, lessons: [why-routing] }
`);
    expectFindings(code, { ...video, ...own, ...session(" [2026-12-08T13:00]") });
  });

  it("is silent while lengths are not known", () => {
    const broken = module(
      "lessons:\n  - { id: why-routing, title: Why, duration: 20, text: why-routing.md }\n",
    );
    expectFindings(code, { ...broken, ...session(" [2026-12-08T09:10]") });
  });
});

import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "lesson/no-text";
const module = "modules/approval-workflows/module.yaml";

describe(code, () => {
  it("finds a lesson that is a title only", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route # want warning "is a title only"
    duration: 20m
    objectives: [build-routing]
`,
      ),
    });
  });

  it("accepts a text, a recording, an activity, words for the trainer", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - { id: a, title: A, duration: 5m, text: why-routing.md }
  - { id: b, title: B, duration: 5m, media: [{ title: B, url: "https://video.acme.example/b" }] }
  - { id: c, title: C, duration: 5m, activity: Discuss. }
  - { id: d, title: D, duration: 5m, facilitator: Ask. }
`,
      ),
    });
  });

  it("accepts a draft", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
status: draft
`,
      ),
    });
  });

  it("stays silent beside a misspelt key", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    txt: why-routing.md
`,
      ),
    });
  });
});

import { describe, expect, it } from "vitest";
import { module, training } from "../../testing/changes.ts";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "mix/off";
/** The sound workspace teaches 65 minutes: a lesson of 20 and an exercise of 45. */
const program = (mix: string, plan: string, mark = "", more = ""): TestFiles =>
  training(
    `segments:\n  enterprise:\n    mix: { ${mix} }${mark}\nplans:\n  enterprise: { ${plan} }\n${more}`,
  );
const media = (duration: string): TestFiles =>
  module(`
lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    media:
      - { title: The recording${duration} }
`);

describe(code, () => {
  it("says by how many minutes a plan is off, and what closes it", () => {
    const [finding] = expectFindings(
      code,
      program(
        "ilt: 80%, video: 20%",
        "teach: ilt, again: video",
        ' # want warning "video 0% instead of 20% (13 minutes too few)"',
      ),
    );
    expect(finding?.message).toContain("ilt 100% instead of 80% (13 minutes too many)");
    expect(finding?.hint).toContain("about 16 minutes of video as media");
  });

  it("names the part of the plan that the modality comes from", () => {
    const hintOf = (mix: string, plan: string) =>
      expectFindings(code, program(mix, plan, ' # want warning "instead of"'))[0]?.hint;
    expect(hintOf("ilt: 80%, docs: 20%", "teach: ilt, reference: docs")).toMatch(/words to the lesson texts/);
    expect(
      hintOf(
        "ilt: 60%, office-hours: 40%",
        "teach: ilt, support: { modality: office-hours, every: 4w, duration: 10m, until: 4w }",
      ),
    ).toMatch(/to the plan's support/);
    expect(hintOf("ilt: 80%, tour: 20%", "teach: ilt")).toMatch(
      /13 minutes of lessons from ilt to tour in a module's deliveries/,
    );
  });

  it("allows five points", () => {
    expectFindings(code, {
      ...program("ilt: 80%, video: 20%", "teach: ilt, again: video"),
      ...media(", duration: 13m"),
    });
    expectFindings(code, {
      ...program("ilt: 78%, video: 22%", "teach: ilt, again: video"),
      ...media(", duration: 14m"),
    });
  });

  it("counts roles with a plan of their own apart, and says nothing where nobody is taught", () => {
    const role = "roles:\n  admin:\n    title: Administrator\n    plan: { teach: video }\n";
    expectFindings(code, program("ilt: 80%, video: 20%", "teach: ilt", "", role));
    expectFindings(code, training("segments:\n  enterprise: { mix: { ilt: 50%, video: 50% } }\nplans: {}\n"));
  });

  it("says nothing of what cannot be counted", () => {
    const plan = program("ilt: 80%, video: 20%", "teach: ilt, again: video");
    expectFindings(code, { ...plan, ...media("") });
    expectFindings(code, { ...plan, "modules/approval-workflows/why-routing.md": null });
    expectFindings(code, { ...plan, ...module("exercises: [route-invoice]\n") });
    expectFindings(code, { ...plan, ...module("titel: Approval workflows\n") });
    expectFindings(code, program("ilt: 80%, video: 20%", "teach: ilt, agian: video"));
    expectFindings(code, program("ilt: 80%, video: 30%", "teach: ilt"));
  });

  it("judges a preset's mix at the preset", () => {
    expectFindings(
      code,
      training(
        'segments:\n  enterprise:\n    preset: enterprise # want warning "office-hours 0% instead of 10%"\nplans:\n  enterprise: { teach: ilt }\n',
      ),
    );
  });
});

import { describe, it } from "vitest";
import { module, recall, training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "journey/no-reinforcement";
const track = (more = "", mark = "") =>
  training(`tracks:\n  admin-core:${mark}\n    role: admin\n    journey: [approval-workflows]\n${more}`);
const objective = (statement: string) =>
  module(`objectives:\n  build-routing:\n    statement: ${statement}\n`);

describe(code, () => {
  it("misses later practice of what people learn to do", () => {
    expectFindings(code, track("", " # want warning 'such as \"approval-workflows/build-routing\"'"));
  });

  it("is content with later practice, or a recall assessment of the track", () => {
    expectFindings(code, track("    practiseAgain: { after: [3d], assessment: approvals-recall }\n"));
    expectFindings(code, track("    assessments: [approvals-recall]\n"));
  });

  it("exempts micro-lessons, and tracks that stay below Apply", () => {
    expectFindings(code, track("    microLesson: true\n"));
    expectFindings(code, { ...track(), ...objective("Explain why amounts decide the route") });
    expectFindings(code, { ...track(), ...objective("Frobnicate the route") });
  });

  it("is silent beside a misspelt key or module", () => {
    expectFindings(code, track("    practiceAgain: { after: [3d], assessment: approvals-recall }\n"));
    expectFindings(
      code,
      training("tracks:\n  admin-core: { role: admin, journey: [approval-workflows, basics] }\n"),
    );
    expectFindings(code, {
      ...track("    assessments: [approvals-recall]\n"),
      ...recall("wen: recall\nwhen: [\n"),
    });
  });
});

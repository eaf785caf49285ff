import { describe, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "certification/track-unused";
const second = (mark = "", more = "") =>
  training(`certifications:
  approvals-admin: { quiz: approvals-post, practical: route-invoices, valid: 1y }
  trainer:${mark}
    quiz: approvals-post
    practical: route-invoices
    valid: 1y
${more}`);

describe(code, () => {
  it("misses the track that leads to a certification", () => {
    expectFindings(code, second(" # want warning 'No track leads to the certification \"trainer\"'"));
  });

  it("accepts the certification of trainers", () => {
    expectFindings(code, second("", "trainers: { certification: trainer }\n"));
  });

  it("is silent while a track may name it", () => {
    const tracks = (key: string) =>
      `tracks:\n  admin-core: { role: admin, journey: [approval-workflows], certification: approvals-admin }\n  more: { role: admin, journey: [approval-workflows], ${key} }\n`;
    expectFindings(code, second("", tracks("certification: trainer")));
    expectFindings(code, second("", tracks("certification: trianer")));
    expectFindings(code, second("", tracks("certifcation: trainer")));
  });
});

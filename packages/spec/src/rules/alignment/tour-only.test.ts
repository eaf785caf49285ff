import { describe, it } from "vitest";
import { module, training } from "../../testing/changes.ts";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "alignment/tour-only";
const plan = (teach: string) => training(`plans:\n  enterprise: { teach: ${teach} }\n`);
const second = (statement: string, mark = "", rest = "", lesson = ""): TestFiles =>
  module(`
objectives:
  build-routing:
    statement: Create an approval workflow
  second:${mark}
    statement: ${statement}
lessons:
  - id: first
    title: First
    duration: 20m
    objectives: [build-routing, second]
${lesson}${rest}`);
const mark = ' # want warning \'In the segment "enterprise" nothing but a tour teaches "second"\'';

describe(code, () => {
  it("wants more than a tour from Apply upward", () => {
    expectFindings(code, { ...plan("tour"), ...second("Configure an escalation", mark) });
    expectFindings(
      code,
      second("Configure an escalation", mark, "deliveries:\n  - { modality: tour, lessons: [first] }\n"),
    );
  });

  it("is content with other ways of teaching, and below Apply", () => {
    expectFindings(code, { ...plan("video"), ...second("Configure an escalation") });
    expectFindings(code, { ...plan("tour"), ...second("Explain an escalation") });
    expectFindings(code, {
      ...plan("tour"),
      ...second("Configure it", "", "deliveries:\n  - { modality: video, lessons: [first] }\n"),
    });
    expectFindings(code, {
      ...plan("tour"),
      ...second("Configure it", "", "deliveries:\n  - { modality: vilt, duration: 20m }\n"),
    });
    expectFindings(code, {
      ...plan("tour"),
      ...second("Configure it", "", "", "    media:\n      - { title: Recording, duration: 5m }\n"),
    });
  });

  it("is content with a short tour beside the lesson", () => {
    expectFindings(
      code,
      second("Configure it", "", "deliveries:\n  - { modality: tour, duration: 2m, lessons: [first] }\n"),
    );
  });

  it("is content where an exercise practises it", () => {
    expectFindings(code, { ...plan("tour"), ...module("title: Workflows\n") });
  });

  it("is silent while a plan cannot be read", () => {
    expectFindings(code, {
      ...training("plans:\n  enterprise: { teach: tour, agian: video }\n"),
      ...second("Configure an escalation"),
    });
  });
});

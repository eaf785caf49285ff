import { describe, expect, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings, findingsOf, pointedAt, type TestFiles } from "../../testing/rule-test.ts";

const code = "measurement/impossible-target";
const goal = (metric: string, target: string, mark = ""): TestFiles =>
  training(`goals:\n  - metric: ${metric}\n    target: ${target}${mark}\n`);
const never = " # want error 'can never be reached'";

describe(code, () => {
  it.each([
    ["completion", "170%"],
    ["completion", "101"],
    ["completion", "-10%"],
    ["certified", "100.5%"],
    ["first-attempt-pass", "120%"],
    ["retake-pass", "195%"],
    ["prepared", "800%"],
    ["features-used", "160%"],
    ["renewal", "194%"],
    ["attendance", "110%"],
    ["tickets", "-130%"],
    ["basic-tickets", "135%"],
    ["time-to-first-value", "-140%"],
    ["time-to-proficiency", "101%"],
    ["csat", "42"],
    ["csat", "5.1"],
    ["csat", "140%"],
    ["nps", "140"],
    ["nps", "-101"],
  ])("finds %s of %s", (metric, target) => {
    expectFindings(code, goal(metric, `"${target}"`, never));
  });

  it.each([
    ["completion", "100%"],
    ["completion", "0%"],
    ["completion", "90"],
    ["completion", "+120%"],
    ["renewal", "94%"],
    ["tickets", "-35%"],
    ["tickets", "-100%"],
    ["basic-tickets", "35%"],
    ["time-to-first-value", "-50%"],
    ["time-to-proficiency", "250"],
    ["csat", "4.2"],
    ["csat", "5"],
    ["csat", "90%"],
    ["nps", "-20"],
    ["nps", "100"],
    ["feature-adoption", "+50%"],
    ["feature-adoption", "170%"],
    ["expansion", "150%"],
  ])("accepts %s of %s", (metric, target) => {
    expectFindings(code, goal(metric, `"${target}"`));
  });

  it("points at the target of its own goal", () => {
    const files = training(
      "goals:\n  - { metric: completion, target: 80% }\n  - { metric: completion, target: 170% }\n",
    );
    const [finding] = findingsOf(code, files);
    expect(finding && pointedAt(finding, files)).toBe("170%");
  });

  it("is silent beside a broken goal", () => {
    expectFindings(code, training("goals:\n  - { metric: complete, target: 170% }\n"));
  });
});

describe("every other share", () => {
  it.each([
    "segments:\n  enterprise: { mix: { ilt: 100% }, completion: 170% }\n",
    "segments:\n  enterprise: { mix: { ilt: 170% } }\n",
    "certifications:\n  approvals-admin: { quiz: approvals-post, practical: route-invoices, pass: 170%, valid: 1y }\n",
    "roi: { customers: 1, ticketsAMonth: 1, costOfATicket: 1, reduction: 170%, programmeCost: 1 }\n",
    "roi: { customers: 1, ticketsAMonth: 1, costOfATicket: 1, reduction: 30%, howToShare: 170%, programmeCost: 1 }\n",
  ])("ends at 100%% by its type: %s", (keys) => {
    expect(findingsOf("schema/type", training(keys))).toHaveLength(1);
  });
});

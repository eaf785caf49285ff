import { describe, expect, it } from "vitest";
import { training } from "../../testing/changes.ts";
import {
  allFindings,
  applyFix,
  expectFindings,
  findingsOf,
  type TestFiles,
} from "../../testing/rule-test.ts";

const code = "measurement/percent-sign";
const goal = (metric: string, target: string, mark = ""): TestFiles =>
  training(`goals:\n  - metric: ${metric}\n    target: ${target}${mark}\n`);

describe(code, () => {
  it.each([
    ["completion", "90"],
    ["renewal", "94.5"],
    ["attendance", "100"],
    ["certified", '"80"'],
  ])("finds %s of %s", (metric, target) => {
    expectFindings(code, goal(metric, target, " # want warning 'without its percent sign'"));
  });

  it.each([
    ["completion", "90%"],
    ["completion", "90 %"],
    ["completion", "0.9"],
    ["completion", "1"],
    ["completion", "0"],
    ["completion", "+10"],
    ["csat", "4.2"],
    ["nps", "40"],
    ["tickets", "-35"],
    ["basic-tickets", "35"],
    ["time-to-proficiency", "21"],
    ["feature-adoption", "50"],
    ["expansion", "90"],
  ])("accepts %s of %s", (metric, target) => {
    expectFindings(code, goal(metric, target));
  });

  it.each([
    "goals:\n  - { metric: completion, target: 90 }\n",
    'goals:\n  - { metric: completion, target: "90" }\n',
  ])("adds the sign: %s", (goals) => {
    const files = training(goals);
    const [finding] = findingsOf(code, files);
    const mended = finding && applyFix(finding, files)["training.yaml"];
    expect(mended).toContain("{ metric: completion, target: 90% }");
    expect(findingsOf(code, { "training.yaml": mended ?? "" })).toEqual([]);
  });

  it("says nothing of what no share can be, which has a finding of its own", () => {
    const found = allFindings(goal("completion", "170")).map((each) => each.code);
    expect(found).toEqual(["measurement/impossible-target"]);
  });

  it("is silent beside a broken goal", () => {
    expectFindings(code, training("goals:\n  - { metric: complete, target: 90 }\n"));
  });
});

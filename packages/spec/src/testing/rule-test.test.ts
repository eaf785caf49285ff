import { describe, expect, it } from "vitest";
import { allFindings, applyFix, expectFindings, pointedAt } from "./rule-test.ts";

const path = "modules/approval-workflows/module.yaml";
const module = (exercises: string): string => `title: Approval workflows
level: 2
objectives:
  build-routing:
    statement: Create an approval workflow
lessons:
  - { id: why-routing, title: Why, duration: 20m, objectives: [build-routing] }
exercises: ${exercises}
`;

describe("the rule test kit", () => {
  it("starts from a workspace without findings", () => {
    expect(allFindings({}).map(({ code, file, message }) => ({ code, file, message }))).toEqual([]);
  });

  it("accepts a finding that is marked and points at its text", () => {
    const files = { [path]: module('[route-invoice] # want error "There is no exercise"') };
    const [finding] = expectFindings("reference/unknown", files);
    expect(finding && pointedAt(finding, files)).toBe("route-invoice");
    expect(finding && applyFix(finding, files)[path]).toContain("exercises: [route-invoices]\n");
  });

  it("refuses a finding that is not marked", () => {
    expect(() => expectFindings("reference/unknown", { [path]: module("[route-invoice]") })).toThrow(
      /unwanted/,
    );
  });

  it("refuses a mark that nothing answers", () => {
    const wrong = [
      '[route-invoices] # want error "There is no exercise"',
      '[route-invoice] # want warning "There is no exercise"',
      '[route-invoice] # want error "There is no module"',
    ];
    for (const text of wrong)
      expect(() => expectFindings("reference/unknown", { [path]: module(text) })).toThrow(/missing/);
  });
});

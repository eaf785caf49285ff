import { describe, expect, it } from "vitest";
import { objectiveLevel } from "./objective-level.ts";

describe("an objective's level", () => {
  it.each([
    ["Create an approval workflow", "apply"],
    ["Explain why amounts decide the route", "understand"],
    ["Identify unrouted invoices", "remember"],
    ["List the triggers and design a workflow", "create"],
    ["Understand routing", undefined],
    ["Frobnicate the route", undefined],
  ] as const)("%s: %s", (statement, level) => {
    expect(objectiveLevel({ statement }, "en")).toBe(level);
  });

  it("is the stated one, where one is stated", () => {
    expect(objectiveLevel({ statement: "Understand routing", bloom: "create" }, "en")).toBe("create");
  });

  it("is unknown in a language without a list", () => {
    expect(objectiveLevel({ statement: "Create a workflow" }, "de")).toBeUndefined();
    expect(objectiveLevel({ statement: "Membuat alur" }, "id")).toBe("apply");
  });
});

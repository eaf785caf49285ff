import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test.each([
  ["build-routng", "build-routing"],
  ["Build_Routing", "build-routing"],
  ["approval-workflow/build-routing", "approval-workflows/build-routing"],
  ["why-routing.md", "why-route.md"],
  ["objectvies", "objectives"],
  ["step1", "step-1"],
])("%s is %s misspelt", (written, meant) => {
  expect(nearest(written, ["something-else", meant])).toBe(meant);
});

test.each([
  ["approvals-mid", "approvals-live"],
  ["approvals-post", "approvals-pre"],
  ["admin-core", "admin-more-and-more"],
  ["id", "if"],
])("%s is not %s misspelt", (written, other) => {
  expect(nearest(written, [other])).toBeUndefined();
});

test("of equals the first in the alphabet wins, whatever their order", () => {
  expect(nearest("step-3", ["step-2", "step-1"])).toBe("step-1");
  expect(nearest("step-3", ["step-1", "step-2"])).toBe("step-1");
});

import { expect, it } from "vitest";
import { extensionOf, warningOf } from "./attempt-timer.ts";

it("extends by half of the limit in whole minutes, and by one at least", () => {
  expect([30, 60, 600, 900, 5400].map(extensionOf)).toEqual([60, 60, 300, 480, 2700]);
});

it("warns one to five minutes before the end, in the second half of a short limit, and never too late to extend", () => {
  expect([30, 90, 300, 600, 5400].map(warningOf)).toEqual([20, 45, 60, 120, 300]);
});

import { describe, expect, test } from "vitest";
import { meantDate, meantDateTime, meantNumber, meantPercentage } from "./meant-values.ts";

describe("what somebody means", () => {
  test.each([
    ["4999,99", "4999.99"],
    ["30,000", "30000"],
    ["1.250.000", "1250000"],
    ["30 000", "30000"],
    ["$25", "25"],
    ["25 EUR", "25"],
    ["fourteen", undefined],
    ["12-14", undefined],
  ])("by the number %s", (text, meant) => {
    expect(meantNumber(text)).toBe(meant);
  });

  test.each([
    ["80", "80%"],
    ["80,5%", "80.5%"],
    ["80 percent", "80%"],
    ["0.8", "80%"],
    ["180%", undefined],
    ["most", undefined],
  ])("by the share %s", (text, meant) => {
    expect(meantPercentage(text)).toBe(meant);
  });

  test.each([
    ["02.10.2026", "2026-10-02"],
    ["2026/10/2", "2026-10-02"],
    ["2nd October 2026", undefined],
    ["October 2, 2026", "2026-10-02"],
    ["10/2/2026", undefined],
    ["32.10.2026", undefined],
    ["tomorrow", undefined],
  ])("by the date %s", (text, meant) => {
    expect(meantDate(text)).toBe(meant);
  });

  test.each([
    ["2026-12-08T9:00", "2026-12-08T09:00"],
    ["2026-12-08 9am", "2026-12-08T09:00"],
    ["08.12.2026 14.30", "2026-12-08T14:30"],
    ["2026-12-08 12 am", "2026-12-08T00:00"],
    ["2026-12-08", undefined],
    ["2026-12-08T09:00Z", undefined],
  ])("by the time %s", (text, meant) => {
    expect(meantDateTime(text)).toBe(meant);
  });
});

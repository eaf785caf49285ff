import { expect, it } from "vitest";
import { workingDayFrom, workingDaysBefore, workingDayUntil } from "./working-days.ts";

it.each([
  ["2026-12-10", 2, "Europe/Berlin", "2026-12-08"],
  ["2026-12-08", 2, "Europe/Berlin", "2026-12-04"],
  ["2026-12-07", 1, "Asia/Jakarta", "2026-12-04"],
  ["2026-12-13", 2, "Asia/Jakarta", "2026-12-10"],
  ["2026-12-13", 2, "Asia/Riyadh", "2026-12-09"],
  ["2027-01-01", 2, "UTC", "2026-12-30"],
])("before %s, %d working days in %s: %s", (date, days, zone, expected) => {
  expect(workingDaysBefore(date, days, zone)).toBe(expected);
});

it("a day on which nobody works is one before, or one after", () => {
  expect(workingDayUntil("2026-12-12", "UTC")).toBe("2026-12-11");
  expect(workingDayFrom("2026-12-12", "UTC")).toBe("2026-12-14");
  expect(workingDayUntil("2026-12-11", "Asia/Kuwait")).toBe("2026-12-10");
  expect(workingDayFrom("2026-12-11", "Asia/Kuwait")).toBe("2026-12-13");
  expect([workingDayUntil("2026-12-09", "UTC"), workingDayFrom("2026-12-09", "UTC")]).toEqual([
    "2026-12-09",
    "2026-12-09",
  ]);
});

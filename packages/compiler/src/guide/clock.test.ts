import { describe, expect, it } from "vitest";
import { dateInWords, daysLater, instantOf, minuteOfDay, wallClockAt } from "./clock.ts";

describe("the moment of a local time", () => {
  it.each([
    ["2026-12-08T09:00", "Asia/Jakarta", "2026-12-08T02:00:00.000Z"],
    ["2026-12-08 09:00", "UTC", "2026-12-08T09:00:00.000Z"],
    ["2026-07-01T09:00", "Europe/Berlin", "2026-07-01T07:00:00.000Z"],
    ["2026-12-01T09:00", "Europe/Berlin", "2026-12-01T08:00:00.000Z"],
    ["2026-12-01T00:30", "Pacific/Auckland", "2026-11-30T11:30:00.000Z"],
    ["2026-12-01T09:00", "Asia/Kathmandu", "2026-12-01T03:15:00.000Z"],
    ["2026-12-01T09:00", "Nowhere/At_all", "2026-12-01T09:00:00.000Z"],
  ])("%s in %s is %s", (local, zone, expected) => {
    expect(new Date(instantOf(local, zone)).toISOString()).toBe(expected);
  });

  it("that a clock change skips is an hour later, of one that comes twice the first", () => {
    const at = (local: string) => new Date(instantOf(local, "Europe/Berlin")).toISOString();
    expect(at("2026-03-29T02:30")).toBe("2026-03-29T01:30:00.000Z");
    expect(at("2026-10-25T02:30")).toBe("2026-10-25T00:30:00.000Z");
    expect(at("2026-10-25T03:00")).toBe("2026-10-25T02:00:00.000Z");
  });
});

it("a clock shows the change in the middle of a session", () => {
  const start = instantOf("2026-03-29T01:30", "Europe/Berlin");
  const shown = [0, 15, 30, 45].map((minutes) => wallClockAt(start + minutes * 60_000, "Europe/Berlin").time);
  expect(shown).toEqual(["01:30", "01:45", "03:00", "03:15"]);
  const autumn = instantOf("2026-10-25T02:30", "Europe/Berlin");
  expect(wallClockAt(autumn + 60 * 60_000, "Europe/Berlin").time).toBe("02:30");
});

it("half-hour changes count as well", () => {
  const start = instantOf("2026-04-05T01:30", "Australia/Lord_Howe");
  expect(wallClockAt(start + 60 * 60_000, "Australia/Lord_Howe").time).toBe("02:00");
});

it("days are counted on the calendar, over months and leap days", () => {
  expect(daysLater("2026-12-08", -14)).toBe("2026-11-24");
  expect(daysLater("2028-02-28", 1)).toBe("2028-02-29");
  expect(daysLater("2026-12-31T09:00", 1)).toBe("2027-01-01");
});

it("dates are written in the reader's language", () => {
  expect(dateInWords("2026-12-08", "en")).toBe("Tuesday, December 8, 2026");
  expect(dateInWords("2026-12-08", "id")).toBe("Selasa, 08 Desember 2026");
});

it("minutes are counted from midnight", () => {
  expect(minuteOfDay("13:05")).toBe(785);
});
